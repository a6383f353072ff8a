package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and sets variables and functions on behalf of a client. For a channel: on its strand. */
final class OutsideValue {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideValue.class);

    private OutsideValue() {}

    /** The value; empty when the function fails or is not for outsiders. */
    static String read(Pbx pbx, Optional<Channel> channel, String expression) {
        try {
            return pbx.evaluator().value(channel, expression, Trust.OUTSIDE);
        } catch (FunctionFailed e) {
            LOG.warn("A client can't read {}: {}", expression, e.getMessage());
            return "";
        }
    }

    /** Whether it could be set. */
    static boolean assign(Pbx pbx, Optional<Channel> channel, String target, String value) {
        try {
            pbx.evaluator().assign(channel, target, value, Trust.OUTSIDE);
            return true;
        } catch (FunctionFailed e) {
            LOG.warn("A client can't set {}: {}", target, e.getMessage());
            return false;
        }
    }
}

package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets variables and functions for the dialplan; what can't be set is a warning. */
final class Assignments {

    private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);

    private final Evaluator evaluator;

    Assignments(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Sets what {@code name=value} says. */
    void assign(Channel channel, String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).strip();
        if (name.isEmpty()) {
            LOG.warn("{}: '{}' is no assignment, as name=value", channel.name(), text);
            return;
        }
        try {
            evaluator.assign(
                    Optional.of(channel), name, text.substring(equals + 1), Trust.DIALPLAN);
        } catch (FunctionFailed e) {
            LOG.warn("{}: {} is not set: {}", channel.name(), name, e.getMessage());
        }
    }
}

package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a moment. */
final class WaitUntilApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(WaitUntilApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "WaitUntil",
                        "app_waituntil",
                        "Wait until a moment, given in seconds since 1970.",
                        "epoch")
                .says(
                        "WAITUNTILSTATUS is OK, PAST when the moment is over, FAILURE when the argument is no number, or"
                                + " HANGUP.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        OptionalDouble epoch = Texts.number(data);
        if (epoch.isEmpty()) {
            LOG.warn("{}: WaitUntil({}) is no number of seconds", channel.name(), data);
            return ends(channel, "FAILURE");
        }
        Instant now = channel.exchange().scheduler().instant();
        Duration left =
                Texts.seconds(Double.toString(epoch.getAsDouble() - now.toEpochMilli() / 1_000.0));
        if (left.isZero()) {
            return ends(channel, "PAST");
        }
        return ends(channel, channel.sleep(left) ? "OK" : "HANGUP");
    }

    private static Outcome ends(Channel channel, String status) {
        channel.setVariable("WAITUNTILSTATUS", status);
        return Outcome.unless(channel.isInterrupted());
    }
}

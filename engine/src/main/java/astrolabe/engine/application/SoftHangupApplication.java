package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends other channels. */
final class SoftHangupApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(SoftHangupApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SoftHangup",
                        "app_softhangup",
                        "End another channel.",
                        "Technology/Resource",
                        "[options]")
                .says("Without options, the channel is given by its whole name.")
                .option("a", "End all channels of the device, as Technology/Resource.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        String wanted = arguments.at(0).strip();
        boolean all = arguments.at(1).indexOf('a') >= 0;
        List<Channel> found =
                channel.exchange().channels().all().stream()
                        .filter(other ->
                                (all ? device(other.name()) : other.name())
                                        .equalsIgnoreCase(wanted))
                        .toList();
        if (found.isEmpty()) {
            LOG.warn("{}: SoftHangup: there is no channel '{}'", channel.name(), wanted);
        }
        found.forEach(other -> other.hangup(0));
        return Outcome.unless(channel.isInterrupted()); // it may have meant itself
    }

    private static String device(String name) {
        int dash = name.lastIndexOf('-');
        return dash < 0 ? name : name.substring(0, dash);
    }
}

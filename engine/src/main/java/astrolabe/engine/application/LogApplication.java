package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a text into the log. */
final class LogApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.dialplan");

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Log", "app_verbose", "Write a text into the log.", "level", "message")
                .says("The level is one of ERROR, WARNING, NOTICE, VERBOSE, DTMF, DEBUG.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.atMost(2, data);
        String message = arguments.at(1);
        switch (arguments.at(0).strip().toUpperCase(Locale.ROOT)) {
            case "ERROR" -> LOG.error("{}: {}", where(channel), message);
            case "WARNING" -> LOG.warn("{}: {}", where(channel), message);
            case "NOTICE" -> LOG.info("{}: {}", where(channel), message);
            case "VERBOSE" -> VerboseLog.say(channel, 0, message);
            case "DEBUG", "DTMF" -> LOG.debug("{}: {}", where(channel), message);
            default -> LOG.error("{}: Log: '{}' is no level", where(channel), arguments.at(0));
        }
        return Outcome.NEXT;
    }

    private static String where(Channel channel) {
        return channel.name() + " at " + channel.location();
    }
}

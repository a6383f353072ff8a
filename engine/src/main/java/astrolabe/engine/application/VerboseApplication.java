package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a text on consoles that are talkative enough. */
final class VerboseApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(VerboseApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Verbose",
                        "app_verbose",
                        "Show a text on the console.",
                        "[level]",
                        "message")
                .says(
                        "The level, 0 when it is left out, says how talkative a console must be to show the text.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.atMost(2, data);
        if (arguments.count() < 2) {
            VerboseLog.say(channel, 0, arguments.at(0));
            return Outcome.NEXT;
        }
        String level = arguments.at(0).strip();
        if (!level.matches("\\d{1,4}")) {
            LOG.warn("{}: Verbose: '{}' is no level", channel.name(), level);
            level = "0";
        }
        VerboseLog.say(channel, Integer.parseInt(level), arguments.at(1));
        return Outcome.NEXT;
    }
}

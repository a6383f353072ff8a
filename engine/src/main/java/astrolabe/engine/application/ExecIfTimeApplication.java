package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an application, by the time of day, week and year. */
final class ExecIfTimeApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ExecIfTimeApplication.class);

    private final ApplicationCall applications;

    ExecIfTimeApplication(ApplicationCall applications) {
        this.applications = applications;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ExecIfTime",
                        "pbx_builtins",
                        "Run an application at some times only.",
                        "times,weekdays,mdays,months[,timezone]?appname[(appargs)]")
                .says(
                        "The time is written as for GotoIfTime; at other times the next step follows.")
                .onlyWithSystemRights(); // it runs whatever it is given
    }

    @Override
    public Outcome run(Channel channel, String data) {
        int mark = data.indexOf('?');
        String text = data.substring(mark + 1).strip();
        if (mark < 0 || text.isEmpty()) {
            LOG.warn("{}: ExecIfTime({}) has no application behind a '?'", channel.name(), data);
            return Outcome.HANGUP;
        }
        if (!TimeCondition.holds(channel, data.substring(0, mark))) {
            return Outcome.NEXT;
        }
        Optional<Outcome> outcome = applications.run(channel, text);
        if (outcome.isEmpty()) {
            LOG.warn(
                    "{}: ExecIfTime: there is no application '{}'",
                    channel.name(),
                    ApplicationCall.name(text));
        }
        return outcome.orElse(Outcome.HANGUP);
    }
}

package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the application that its argument names. */
final class ExecApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ExecApplication.class);

    private final ApplicationCall applications;

    ExecApplication(ApplicationCall applications) {
        this.applications = applications;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Exec",
                        "app_exec",
                        "Run an application whose name is only known during the call.",
                        "appname(arguments)")
                .says("The call ends where that application ends it, or where there is none.")
                .onlyWithSystemRights(); // it runs whatever it is given
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Optional<Outcome> outcome = applications.run(channel, data);
        if (outcome.isEmpty()) {
            LOG.warn(
                    "{}: Exec: there is no application '{}'",
                    channel.name(),
                    ApplicationCall.name(data));
        }
        return outcome.orElse(Outcome.HANGUP);
    }
}

package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the application that its argument names, and goes on however that ends. */
final class TryExecApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(TryExecApplication.class);

    private final ApplicationCall applications;

    TryExecApplication(ApplicationCall applications) {
        this.applications = applications;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "TryExec",
                        "app_exec",
                        "Run an application whose name is only known during the call, and go on.",
                        "appname(arguments)")
                .says(
                        "TRYSTATUS is SUCCESS, FAILED where the application would have ended the call, or NOAPP where"
                                + " there is none of that name.")
                .onlyWithSystemRights(); // it runs whatever it is given
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Optional<Outcome> outcome = applications.run(channel, data);
        if (outcome.isEmpty()) {
            LOG.warn(
                    "{}: TryExec: there is no application '{}'",
                    channel.name(),
                    ApplicationCall.name(data));
            channel.setVariable("TRYSTATUS", "NOAPP");
            return Outcome.NEXT;
        }
        boolean failed = outcome.get().equals(Outcome.HANGUP);
        channel.setVariable("TRYSTATUS", failed ? "FAILED" : "SUCCESS");
        return failed ? Outcome.unless(channel.isInterrupted()) : outcome.get();
    }
}

package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one of two applications, as a condition says. */
final class ExecIfApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ExecIfApplication.class);

    private final ApplicationCall applications;

    ExecIfApplication(ApplicationCall applications) {
        this.applications = applications;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ExecIf",
                        "app_exec",
                        "Run one of two applications, as a condition says.",
                        "expression?appiftrue(args)[:appiffalse(args)]")
                .says(
                        "A condition is false when it is empty or the number zero. Where the application to run is missing,"
                                + " nothing happens.")
                .onlyWithSystemRights(); // it runs whatever it is given
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Branches branches = Branches.parse(data);
        if (!branches.hasChoice()) {
            LOG.error("{}: ExecIf({}) has no application behind a '?'", channel.name(), data);
            return Outcome.HANGUP;
        }
        String chosen = branches.chosen();
        return chosen.isEmpty() ? Outcome.NEXT : execute(channel, chosen);
    }

    private Outcome execute(Channel channel, String text) {
        Optional<Outcome> outcome = applications.run(channel, text);
        if (outcome.isEmpty()) {
            LOG.warn(
                    "{}: ExecIf: there is no application '{}'",
                    channel.name(),
                    ApplicationCall.name(text));
        }
        return outcome.orElse(Outcome.HANGUP);
    }
}

package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ServerFacts;
import java.util.List;

/** Tells the version. */
final class CoreShowVersionCommand implements ConsoleCommand {

    private final ServerFacts facts;

    CoreShowVersionCommand(ServerFacts facts) {
        this.facts = facts;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show version", "", "Show the version.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        ServerFacts.Version version = facts.version();
        out.line("Asterisk " + version.text() + " running on " + version.platform());
        return Outcome.SUCCESS;
    }
}

package astrolabe.console;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** {@code cli show aliases}: lists the short names and what they stand for. */
final class ShowAliasesCommand implements ConsoleCommand {

    private static final Spec SPEC =
            Spec.of("cli show aliases", "", "List the short names of commands.");

    private static final String ROW = "%-50s %-50s";

    private final Aliases aliases;

    ShowAliasesCommand(Aliases aliases) {
        this.aliases = aliases;
    }

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.linef(ROW, "Alias Command", "Real Command");
        aliases.forEach((alias, command) -> out.linef(ROW, alias, command));
        return Outcome.SUCCESS;
    }
}

package astrolabe.console;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** {@code cli show permissions}: lists the rules of {@code cli_permissions.conf}. */
public final class ShowPermissionsCommand implements ConsoleCommand {

    private final Supplier<Permissions> permissions;

    /**
     * @param permissions those in force
     */
    public ShowPermissionsCommand(Supplier<Permissions> permissions) {
        this.permissions = permissions;
    }

    @Override
    public Spec spec() {
        return Spec.of("cli show permissions", "", "List which accounts may run which commands.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        Permissions present = permissions.get();
        new TreeMap<>(present.users()).forEach((user, rules) -> show("User: " + user, rules, out));
        new TreeMap<>(present.groups())
                .forEach((group, rules) -> show("Group: " + group, rules, out));
        return Outcome.SUCCESS;
    }

    private static void show(String title, List<Permissions.Rule> rules, ConsoleOutput out) {
        out.line(title);
        for (Permissions.Rule rule : rules) {
            out.line("    " + (rule.permits() ? "permit " : "deny   ") + rule.commands());
        }
        out.line("");
    }
}

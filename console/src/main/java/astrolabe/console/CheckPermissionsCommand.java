package astrolabe.console;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.function.Supplier;

/** {@code cli check permissions}: says whether an account may run a command. */
public final class CheckPermissionsCommand implements ConsoleCommand {

    private final Supplier<Permissions> permissions;

    /**
     * @param permissions those in force
     */
    public CheckPermissionsCommand(Supplier<Permissions> permissions) {
        this.permissions = permissions;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "cli check permissions",
                "{<username>|@<groupname>|<username>@<groupname>} <command>",
                "Say whether an account may run a command.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() < 2) {
            return Outcome.USAGE;
        }
        String who = arguments.getFirst();
        int at = who.indexOf('@');
        String user = at < 0 ? who : who.substring(0, at);
        String group = at < 0 ? "" : who.substring(at + 1);
        String line = String.join(" ", arguments.subList(1, arguments.size()));
        boolean permitted = permissions.get().permits(user, group, line);
        out.line(
                (user.isEmpty() ? "Group '" : "User '")
                        + (user.isEmpty() ? group : who)
                        + (permitted ? "' is allowed" : "' is not allowed")
                        + " to run command: '"
                        + line
                        + "'");
        return Outcome.SUCCESS;
    }
}

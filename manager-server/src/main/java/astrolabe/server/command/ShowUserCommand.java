package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.manager.Privilege;
import astrolabe.manager.Privileges;
import astrolabe.server.account.Account;
import astrolabe.server.account.ManagerConf;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows an account; never its secret. */
final class ShowUserCommand implements ConsoleCommand {

    private final Supplier<ManagerConf> conf;

    ShowUserCommand(Supplier<ManagerConf> conf) {
        this.conf = conf;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager show user", "<user>", "Show a configured manager user.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        Optional<Account> account = conf.get().account(arguments.getFirst());
        if (account.isEmpty()) {
            out.line("There is no manager called " + arguments.getFirst());
            return Outcome.SUCCESS;
        }
        out.line("");
        show(account.get(), out);
        return Outcome.SUCCESS;
    }

    private static void show(Account account, ConsoleOutput out) {
        row(out, "username", account.name());
        row(out, "secret", account.secret().isPresent() ? "<Set>" : "<Not set>");
        row(out, "ACL", yes(account.hasAcl()));
        row(out, "read perm", classes(account.read()));
        row(out, "write perm", classes(account.write()));
        row(out, "displayconnects", yes(account.displayConnects()));
        row(out, "allowmultiplelogin", yes(account.allowMultipleLogin()));
        row(out, "Variables", "");
        account.variables().forEach((name, value) -> out.line("    " + name + " = " + value));
    }

    private static void row(ConsoleOutput out, String label, String value) {
        out.linef("%18s: %s", label, value);
    }

    private static String classes(Privileges privileges) {
        if (privileges.equals(Privileges.ALL)) {
            return "all";
        }
        return privileges.isEmpty()
                ? "<none>"
                : privileges.named().stream()
                        .map(Privilege::label)
                        .collect(Collectors.joining(","));
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? conf.get().accounts().values().stream().map(Account::name).toList()
                : List.of();
    }
}

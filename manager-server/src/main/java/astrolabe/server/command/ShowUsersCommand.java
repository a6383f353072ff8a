package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.account.ManagerConf;
import java.util.List;
import java.util.function.Supplier;

/** Lists the accounts. */
final class ShowUsersCommand implements ConsoleCommand {

    private final Supplier<ManagerConf> conf;

    ShowUsersCommand(Supplier<ManagerConf> conf) {
        this.conf = conf;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager show users", "", "List the configured manager users.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.line("");
        out.line("username");
        out.line("--------");
        conf.get().accounts().values().forEach(account -> out.line(account.name()));
        out.line("-------------------");
        out.line(conf.get().accounts().size() + " manager users configured.");
        return Outcome.SUCCESS;
    }
}

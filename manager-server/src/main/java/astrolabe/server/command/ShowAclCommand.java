package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.account.Acl;
import astrolabe.server.account.ManagerConf;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Lists the named access lists, or the rules of one. */
final class ShowAclCommand implements ConsoleCommand {

    private final Supplier<ManagerConf> conf;

    ShowAclCommand(Supplier<ManagerConf> conf) {
        this.conf = conf;
    }

    @Override
    public Spec spec() {
        return Spec.of("acl show", "[name]", "List the named access lists, or the rules of one.")
                .says("Of the rules that fit an address, the last one counts.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        Map<String, Acl> lists = conf.get().accessLists();
        if (arguments.isEmpty()) {
            out.line("");
            out.line("acl");
            out.line("---");
            lists.keySet().forEach(out::line);
            return Outcome.SUCCESS;
        }
        Acl wanted = lists.get(arguments.getFirst());
        if (wanted == null) {
            out.line("There is no access list '" + arguments.getFirst() + "'.");
            return Outcome.FAILURE;
        }
        out.line("");
        out.line("ACL: " + arguments.getFirst());
        out.line("---------------------------------------------");
        show(wanted.rules(), out);
        return Outcome.SUCCESS;
    }

    private static void show(List<Acl.Rule> rules, ConsoleOutput out) {
        for (int i = 0; i < rules.size(); i++) {
            Acl.Rule rule = rules.get(i);
            out.linef("%3d: %s - %s", i, rule.permits() ? "allow" : "deny", rule.text());
        }
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.copyOf(conf.get().accessLists().keySet()) : List.of();
    }
}

package astrolabe.managerpbx.command;

import astrolabe.engine.expression.Regex;
import astrolabe.engine.function.CallGroups;
import astrolabe.engine.function.CallGroups.Membership;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists which calls are counted in which groups. */
final class GroupShowChannelsCommand implements ConsoleCommand {

    private final CallGroups groups;

    GroupShowChannelsCommand(CallGroups groups) {
        this.groups = groups;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "group show channels",
                        "[pattern]",
                        "List which calls are counted in which groups.")
                .says("The pattern is a regular expression that has to occur in a group's name.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        String pattern = arguments.isEmpty() ? "" : arguments.getFirst();
        if (Regex.occurs("", pattern).isEmpty()) {
            return Outcome.USAGE;
        }
        row(out, "Channel", "Group", "Category");
        List<Membership> shown =
                groups.all().stream().filter(one -> occurs(pattern, one.group())).toList();
        shown.forEach(one -> row(out, one.channel().name(), one.group(), category(one)));
        out.line(Texts.count(shown.size(), "active channel"));
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? groups.all().stream().map(Membership::group).distinct().toList()
                : List.of();
    }

    private static boolean occurs(String pattern, String group) {
        return Regex.occurs(group, pattern).orElse(false);
    }

    private static String category(Membership one) {
        return one.category().isEmpty() ? "(default)" : one.category();
    }

    private static void row(ConsoleOutput out, String channel, String group, String category) {
        out.linef("%-25s  %-20s  %-20s", channel, group, category);
    }
}

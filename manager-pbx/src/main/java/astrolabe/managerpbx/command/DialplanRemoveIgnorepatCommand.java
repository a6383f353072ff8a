package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Removes digits after which the dial tone goes on. */
final class DialplanRemoveIgnorepatCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanRemoveIgnorepatCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "dialplan remove ignorepat",
                "<pattern> from <context>",
                "Remove digits after which the dial tone goes on.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 3 || !arguments.get(1).equals("from")) {
            return Outcome.USAGE;
        }
        String pattern = arguments.getFirst();
        String context = arguments.getLast();
        if (dialplan.edit(current -> current.removeIgnorePattern(context, pattern))
                instanceof Edit.Done) {
            out.line("Ignore pattern '" + pattern + "' removed from '" + context + "' context");
            return Outcome.SUCCESS;
        }
        out.line(
                "Failed to remove ignore pattern '" + pattern + "' from '" + context + "' context");
        return Outcome.FAILURE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 3 ? Names.ofContexts(dialplan) : List.of();
    }
}

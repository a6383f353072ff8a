package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Has a context no longer include another. */
final class DialplanRemoveIncludeCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanRemoveIncludeCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "dialplan remove include",
                "<context> from <context>",
                "No longer include a context in another.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 3 || !arguments.get(1).equals("from")) {
            return Outcome.USAGE;
        }
        String included = arguments.getFirst();
        String context = arguments.getLast();
        if (dialplan.edit(current -> current.removeInclude(context, included))
                instanceof Edit.Done) {
            out.line("We are not including '" + included + "' into '" + context + "' now");
            return Outcome.SUCCESS;
        }
        out.line("Failed to remove '" + included + "' include from '" + context + "' context");
        return Outcome.FAILURE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 2 ? List.of("from") : Names.ofContexts(dialplan);
    }
}

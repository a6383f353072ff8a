package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Removes a context with all its extensions. */
final class DialplanRemoveContextCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanRemoveContextCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of("dialplan remove context", "<context>", "Remove a context.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String context = arguments.getFirst();
        Edit edit =
                dialplan.edit(current ->
                        current.context(context).isPresent()
                                ? new Edit.Done(current.without(context))
                                : new Edit.NoSuchContext());
        if (!(edit instanceof Edit.Done)) {
            out.line("There is no existence of '" + context + "' context");
            return Outcome.FAILURE;
        }
        out.line("Removed context '" + context + "'");
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? Names.ofContexts(dialplan) : List.of();
    }
}

package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.dialplan.Include;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Has a context include another. */
final class DialplanAddIncludeCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanAddIncludeCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "dialplan add include",
                "<context> into <context>",
                "Include a context in another.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 3 || !arguments.get(1).equals("into")) {
            return Outcome.USAGE;
        }
        String included = arguments.getFirst();
        String context = arguments.getLast();
        Edit edit =
                dialplan.edit(current ->
                        current.add(
                                context,
                                Include.always(included, Origin.registrar(Origin.CONFIGURATION))));
        switch (edit) {
            case Edit.Done _ ->
                    out.line("Context '" + included + "' included in '" + context + "' context");
            case Edit.AlreadyThere _ ->
                    out.line("Context '" + included + "' is already included in '" + context + "'");
            case Edit.NoSuchContext _, Edit.NotThere _ ->
                    out.line("Context '" + context + "' does not exist");
        }
        return edit instanceof Edit.Done ? Outcome.SUCCESS : Outcome.FAILURE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 2 ? List.of("into") : Names.ofContexts(dialplan);
    }
}

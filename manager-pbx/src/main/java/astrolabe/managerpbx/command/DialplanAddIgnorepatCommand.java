package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.dialplan.IgnorePattern;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Adds digits after which the dial tone goes on. */
final class DialplanAddIgnorepatCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanAddIgnorepatCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "dialplan add ignorepat",
                "<pattern> into <context>",
                "Add digits after which the dial tone goes on.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 3 || !arguments.get(1).equals("into")) {
            return Outcome.USAGE;
        }
        String pattern = arguments.getFirst();
        String context = arguments.getLast();
        Edit edit =
                dialplan.edit(current ->
                        current.add(
                                context,
                                IgnorePattern.of(pattern, Origin.registrar(Origin.CONFIGURATION))));
        if (edit instanceof Edit.Done) {
            out.line("Ignore pattern '" + pattern + "' added into '" + context + "' context");
            return Outcome.SUCCESS;
        }
        out.line("Failed to add ignore pattern '" + pattern + "' into '" + context + "' context");
        return Outcome.FAILURE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 3 ? Names.ofContexts(dialplan) : List.of();
    }
}

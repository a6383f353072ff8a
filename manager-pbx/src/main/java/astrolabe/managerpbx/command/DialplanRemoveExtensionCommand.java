package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.dialplan.ExtensionKey;
import astrolabe.engine.dialplan.Step;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Removes an extension, or one of its steps, from the dialplan. */
final class DialplanRemoveExtensionCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanRemoveExtensionCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "dialplan remove extension",
                "<exten>[/<caller>]@<context> [<priority>]",
                "Remove an extension, or one of its steps.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        int at = arguments.isEmpty() ? -1 : arguments.getFirst().indexOf('@');
        if (at <= 0 || arguments.size() > 2) {
            return Outcome.USAGE;
        }
        ExtensionKey key = ExtensionKey.of(arguments.getFirst().substring(0, at));
        String context = arguments.getFirst().substring(at + 1);
        return arguments.size() == 1
                ? removeAll(arguments.getFirst(), context, key, out)
                : removeOne(arguments, context, key, out);
    }

    private Outcome removeAll(String place, String context, ExtensionKey key, ConsoleOutput out) {
        if (dialplan.edit(current -> current.remove(context, key)) instanceof Edit.Done) {
            out.line("Whole extension " + place + " removed");
            return Outcome.SUCCESS;
        }
        out.line("Failed to remove extension " + place);
        return Outcome.FAILURE;
    }

    private Outcome removeOne(
            List<String> arguments, String context, ExtensionKey key, ConsoleOutput out) {
        String text = arguments.getLast();
        int priority;
        try {
            priority = text.equals("hint") ? Step.HINT : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException _) {
            return Outcome.USAGE;
        }
        String place = arguments.getFirst() + " with priority " + text;
        if (dialplan.edit(current -> current.remove(context, key, priority)) instanceof Edit.Done) {
            out.line("Extension " + place + " removed");
            return Outcome.SUCCESS;
        }
        out.line("Failed to remove extension " + place);
        return Outcome.FAILURE;
    }
}

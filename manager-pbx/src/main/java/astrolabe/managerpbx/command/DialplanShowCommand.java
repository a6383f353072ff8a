package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Context;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Shows the dialplan. */
final class DialplanShowCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanShowCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "dialplan show",
                "[[exten@]context]",
                "Show the dialplan, a context, or where an extension is found.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        String wanted = arguments.isEmpty() ? "" : arguments.getFirst();
        int at = wanted.indexOf('@');
        return show(at < 0 ? "" : wanted.substring(0, at), wanted.substring(at + 1), out);
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? Names.ofPlaces(dialplan, arguments.getFirst()) : List.of();
    }

    private Outcome show(String extension, String context, ConsoleOutput out) {
        Dialplan current = dialplan.current();
        if (!context.isEmpty() && current.context(context).isEmpty()) {
            out.line("There is no existence of '" + context + "' context");
            return Outcome.FAILURE;
        }
        DialplanText text = new DialplanText(current, extension, out);
        for (Context each : current.newestFirst()) {
            if (context.isEmpty() || each.name().equals(context)) {
                text.print(each);
            }
        }
        if (!extension.isEmpty() && !text.hasExtension()) {
            out.line(
                    context.isEmpty()
                            ? "There is no existence of '" + extension + "' extension"
                            : "There is no existence of "
                                    + extension
                                    + "@"
                                    + context
                                    + " extension");
            return Outcome.FAILURE;
        }
        text.printTotals();
        return Outcome.SUCCESS;
    }
}

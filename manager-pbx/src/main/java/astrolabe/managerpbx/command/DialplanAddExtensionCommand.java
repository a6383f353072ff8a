package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.ApplicationText;
import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.dialplan.ExtensionKey;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.dialplan.Step;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Adds a step to the dialplan. */
final class DialplanAddExtensionCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanAddExtensionCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "dialplan add extension",
                "<exten>,<priority>,<app>(<data>) into <context> [replace]",
                "Add a step to the dialplan.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        boolean replace = arguments.size() == 4 && arguments.getLast().equals("replace");
        if ((arguments.size() != 3 && !replace) || !arguments.get(1).equals("into")) {
            return Outcome.USAGE;
        }
        String[] parts = arguments.getFirst().split(",", 3);
        if (parts.length < 3) {
            return Outcome.USAGE;
        }
        Optional<Step> step = step(parts[1], parts[2], out);
        return step.isEmpty()
                ? Outcome.FAILURE
                : add(arguments, parts[0], step.get(), replace, out);
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 3 ? Names.ofContexts(dialplan) : List.of();
    }

    private static Optional<Step> step(String priority, String text, ConsoleOutput out) {
        Origin origin = Origin.registrar(Origin.CONFIGURATION);
        if (priority.equals("hint")) {
            return Optional.of(Step.hint(text, origin));
        }
        try {
            ApplicationText application =
                    ApplicationText.parse(text, (_, warning) -> out.line(warning));
            return Optional.of(
                    Step.of(
                            Integer.parseUnsignedInt(priority),
                            application.name(),
                            application.data(),
                            origin));
        } catch (IllegalArgumentException _) {
            out.line("'" + priority + "' is not a valid priority");
            return Optional.empty();
        }
    }

    private Outcome add(
            List<String> arguments,
            String extension,
            Step step,
            boolean replace,
            ConsoleOutput out) {
        String context = arguments.get(2);
        String place = extension + "@" + context;
        Edit edit =
                dialplan.edit(
                        current -> current.add(context, ExtensionKey.of(extension), step, replace));
        if (!(edit instanceof Edit.Done)) {
            out.line(
                    "Extension " + place + " with priority " + step.priority() + " already exists");
            return Outcome.FAILURE;
        }
        String text = "'" + arguments.getFirst() + "'";
        out.line(
                replace
                        ? "Extension " + place + " (" + step.priority() + ") replace by " + text
                        : "Extension " + text + " added into '" + context + "' context");
        return Outcome.SUCCESS;
    }
}

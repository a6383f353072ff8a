package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Describes a dialplan function. */
final class CoreShowFunctionCommand implements ConsoleCommand {

    private final Catalog<DialplanFunction> functions;

    private final Manual manual;

    CoreShowFunctionCommand(Catalog<DialplanFunction> functions, Manual manual) {
        this.functions = functions;
        this.manual = manual;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show function", "<function>", "Describe a dialplan function.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        Optional<DialplanFunction> found = functions.find(arguments.getFirst());
        if (found.isEmpty()) {
            out.line("No function by that name registered.");
            return Outcome.FAILURE;
        }
        manual.print(found.get().spec(), out);
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? functions.all().stream().map(each -> each.spec().name()).toList()
                : List.of();
    }
}

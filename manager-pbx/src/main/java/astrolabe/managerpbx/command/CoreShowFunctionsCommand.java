package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists the dialplan functions. */
final class CoreShowFunctionsCommand implements ConsoleCommand {

    private final Catalog<DialplanFunction> functions;

    CoreShowFunctionsCommand(Catalog<DialplanFunction> functions) {
        this.functions = functions;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show functions", "[like <text>]", "List the dialplan functions.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        Optional<Predicate<FunctionSpec>> wanted = Wanted.functions(arguments);
        wanted.ifPresent(test -> print(test, !arguments.isEmpty(), out));
        return wanted.isPresent() ? Outcome.SUCCESS : Outcome.USAGE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("like") : List.of();
    }

    private void print(Predicate<FunctionSpec> wanted, boolean some, ConsoleOutput out) {
        out.line((some ? "Matching" : "Installed") + " Custom Functions:");
        out.line("-".repeat(80));
        int shown = 0;
        for (DialplanFunction function : functions.all()) {
            FunctionSpec spec = function.spec();
            if (wanted.test(spec)) {
                out.linef("%-20.20s  %-35.35s  %s", spec.name(), spec.syntax(), spec.synopsis());
                shown++;
            }
        }
        out.line(shown + (some ? " matching" : "") + " custom functions installed.");
    }
}

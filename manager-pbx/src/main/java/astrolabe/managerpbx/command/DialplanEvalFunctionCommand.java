package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Reads a dialplan function outside of any call. */
final class DialplanEvalFunctionCommand implements ConsoleCommand {

    private final Evaluator evaluator;

    DialplanEvalFunctionCommand(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public Spec spec() {
        return Spec.of("dialplan eval function", "<name(arguments)>", "Read a dialplan function.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        try {
            String value = evaluator.value(Optional.empty(), arguments.getFirst(), Trust.DIALPLAN);
            out.line("Return Value: Success (0)");
            out.line("Result: " + value);
            return Outcome.SUCCESS;
        } catch (FunctionFailed e) {
            out.line("Return Value: Failure (-1)");
            out.line(String.valueOf(e.getMessage()));
            return Outcome.SUCCESS;
        }
    }
}

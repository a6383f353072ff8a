package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.GosubStack;
import astrolabe.engine.pbx.Steps;
import java.util.Optional;

/** What a subroutine returns. */
final class EvalSubFunction implements DialplanFunction {

    private final Steps steps;

    EvalSubFunction(Steps steps) {
        this.steps = steps;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "EVAL_SUB",
                        "func_evalexten",
                        "What a subroutine returns.",
                        "[context]",
                        "[extensions]",
                        "priority")
                .says(
                        "Arguments may stand in parentheses behind the priority. The call goes on where it is.");
    }

    private static final String RESULT = "GOSUB_RETVAL";

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "EVAL_SUB");
        GosubStack stack = GosubStack.of(call);
        Location before = call.location();
        Location start =
                stack.enter(call, steps.places(), arguments)
                        .orElseThrow(
                                () -> new FunctionFailed("EVAL_SUB: there is no " + arguments));
        int depth = stack.depth();
        call.setVariable(RESULT, "");
        steps.subroutine(call, start);
        while (stack.depth() >= depth) { // it ended without returning
            var _ = stack.pop(call);
        }
        call.location(before);
        return call.variable(RESULT).orElse("");
    }
}

package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.GosubStack;
import java.util.Optional;

/** A variable as a subroutine further up sees it. */
final class LocalPeekFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "LOCAL_PEEK",
                        "app_stack",
                        "A variable as a subroutine further up sees it.",
                        "n",
                        "varname")
                .says("0 is the present one, 1 is who called it.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "LOCAL_PEEK");
        Arguments given = Arguments.of(arguments);
        long up = Numbers.whole(given.at(0)).orElse(-1L);
        GosubStack stack = GosubStack.of(call);
        if (up < 0 || up > stack.depth()) {
            throw new FunctionFailed("LOCAL_PEEK: there are " + stack.depth() + " subroutines");
        }
        return stack.peek(call, given.at(1), (int) up).orElse("");
    }
}

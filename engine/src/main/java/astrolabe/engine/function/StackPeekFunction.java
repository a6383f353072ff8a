package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.GosubStack;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the present subroutine, or one further up, was called from. */
final class StackPeekFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "STACK_PEEK",
                        "app_stack",
                        "Where the present subroutine, or one further up, was called from.",
                        "n",
                        "which",
                        "[suppress]")
                .says(
                        "1 is the present subroutine, 2 the one that called it. Which is c for the context, e for the extension, p for the priority, l for all of them. With suppress set, a place that is not there is no reason for a log line.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        List<Location> callers = GosubStack.of(Calls.of(channel, "STACK_PEEK")).callers();
        long up = Numbers.whole(given.at(0)).orElse(0L);
        if (up < 1 || up > callers.size()) {
            if (given.has(2)) {
                return "";
            }
            throw new FunctionFailed("STACK_PEEK: there are " + callers.size() + " subroutines");
        }
        return part(callers.get((int) up - 1), given.at(1).strip().toLowerCase(Locale.ROOT));
    }

    private static String part(Location caller, String which) throws FunctionFailed {
        return switch (which) {
            case "c" -> caller.context();
            case "e" -> caller.extension();
            case "p" -> Integer.toString(caller.priority());
            case "l" -> caller.context() + "," + caller.extension() + "," + caller.priority();
            default -> throw new FunctionFailed("STACK_PEEK: neither c, e, p nor l: " + which);
        };
    }
}

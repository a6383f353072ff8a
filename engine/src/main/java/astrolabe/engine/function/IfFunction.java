package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** One of two texts, by a condition. */
final class IfFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "IF",
                        "func_logic",
                        "One of two texts, by a condition.",
                        "expression?[true][:false]")
                .says(
                        "A condition holds when it is neither empty nor 0. Quotes around the texts are taken off.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        int mark = Escapes.first(arguments, '?');
        if (mark < 0) {
            throw new FunctionFailed("IF needs a question mark behind the condition");
        }
        String texts = arguments.substring(mark + 1);
        int colon = Escapes.first(texts, ':');
        String yes = colon < 0 ? texts : texts.substring(0, colon);
        String no = colon < 0 ? "" : texts.substring(colon + 1);
        return Escapes.unquoted(holds(arguments.substring(0, mark).strip()) ? yes : no);
    }

    private static boolean holds(String condition) {
        return Numbers.decimal(condition)
                .map(number -> number.signum() != 0)
                .orElse(!condition.isEmpty());
    }
}

package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keys in the order of their numbers. */
final class SortFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "SORT",
                        "func_cut",
                        "Keys in the order of their numbers.",
                        "key1:val1",
                        "[key2:val2]…")
                .says("Each argument is a key and a number, with a colon between them.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return Arguments.of(arguments).values().stream()
                .map(Keyed::parse)
                .sorted(Comparator.comparingDouble(Keyed::number))
                .map(Keyed::key)
                .collect(Collectors.joining(","));
    }

    private record Keyed(String key, double number) {

        static Keyed parse(String text) {
            int colon = text.lastIndexOf(':');
            return colon < 0
                    ? new Keyed(text, 0)
                    : new Keyed(
                            text.substring(0, colon),
                            Numbers.decimal(text.substring(colon + 1))
                                    .map(BigDecimal::doubleValue)
                                    .orElse(0.0));
        }
    }
}

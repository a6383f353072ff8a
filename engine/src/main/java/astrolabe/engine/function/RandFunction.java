package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A whole number at random, both limits included. */
final class RandFunction implements DialplanFunction {

    private final RandomGenerator random;

    RandFunction(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "RAND",
                        "func_rand",
                        "A whole number at random, both limits included.",
                        "[min]",
                        "[max]")
                .says("Without limits it is from 0 to 2147483647.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        Arguments given = Arguments.of(arguments);
        long one = Numbers.whole(given.has(0) ? given.at(0) : "0").orElse(0L);
        long two = Numbers.whole(given.has(1) ? given.at(1) : "").orElse((long) Integer.MAX_VALUE);
        long low = Math.max(Integer.MIN_VALUE, Math.min(one, two));
        long high = Math.min(Integer.MAX_VALUE, Math.max(one, two));
        synchronized (random) {
            return Long.toString(random.nextLong(low, Math.max(low, high) + 1));
        }
    }
}

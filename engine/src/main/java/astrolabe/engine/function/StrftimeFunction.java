package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.time.Scheduler;
import java.time.Instant;
import java.util.Optional;

/** A moment as a text. */
final class StrftimeFunction implements DialplanFunction {

    private final Scheduler scheduler;

    StrftimeFunction(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "STRFTIME",
                        "func_strings",
                        "A moment as a text.",
                        "[epoch]",
                        "[timezone]",
                        "[format]")
                .says(
                        "Without an epoch it is now; the format is that of strftime in C, and %q with a digit in front gives so many decimals of the second.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.atMost(3, arguments);
        Instant moment =
                given.has(0)
                        ? Numbers.moment(given.at(0))
                                .orElseThrow(() ->
                                        new FunctionFailed("STRFTIME: no epoch: " + given.at(0)))
                        : scheduler.instant();
        String format = given.has(2) ? given.at(2) : "%c";
        return new TimeFormat(format).print(moment.atZone(Zones.named(given.at(1))));
    }
}

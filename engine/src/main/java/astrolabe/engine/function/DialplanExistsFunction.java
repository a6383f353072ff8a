package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.time.Scheduler;
import java.time.Instant;
import java.util.Optional;

/** Whether the dialplan has a place: 1 or 0. */
final class DialplanExistsFunction implements DialplanFunction {

    private final DialplanHolder dialplan;
    private final Scheduler scheduler;

    DialplanExistsFunction(DialplanHolder dialplan, Scheduler scheduler) {
        this.dialplan = dialplan;
        this.scheduler = scheduler;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "DIALPLAN_EXISTS",
                        "func_dialplan",
                        "Whether the dialplan has a place: 1 or 0.",
                        "context",
                        "[extension]",
                        "[priority]")
                .says("The priority may be a label; without one it is the first.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        Arguments given = Arguments.of(arguments);
        return exists(channel, given) ? "1" : "0";
    }

    private boolean exists(Optional<Channel> channel, Arguments given) {
        if (!given.has(1)) {
            return dialplan.current().context(given.at(0)).isPresent();
        }
        String caller = channel.map(call -> call.caller().number()).orElse("");
        Instant now = scheduler.instant();
        Optional<Long> priority = Numbers.whole(given.has(2) ? given.at(2) : "1");
        return priority.isPresent()
                ? dialplan.current()
                        .exists(given.at(0), given.at(1), priority.get().intValue(), caller, now)
                : dialplan.current()
                        .findLabel(given.at(0), given.at(1), given.at(2), caller, now)
                        .isPresent();
    }
}

package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.TestTime;
import astrolabe.engine.dialplan.TimeSpec;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.time.Scheduler;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of two texts, by the time of day, week and year. */
final class IftimeFunction implements DialplanFunction {

    private final Scheduler scheduler;

    IftimeFunction(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "IFTIME",
                        "func_logic",
                        "One of two texts, by the time of day, week and year.",
                        "timespec?[true][:false]")
                .says(
                        "The time is written as for GotoIfTime: times, days of the week, days of the month and months, joined by commas.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        int mark = Escapes.first(arguments, '?');
        if (mark < 0) {
            throw new FunctionFailed("IFTIME needs a question mark behind the time");
        }
        List<String> problems = new ArrayList<>();
        TimeSpec times =
                TimeSpec.parse(arguments.substring(0, mark), ZoneId.systemDefault(), problems::add);
        if (!problems.isEmpty()) {
            throw new FunctionFailed("IFTIME: " + String.join("; ", problems));
        }
        String texts = arguments.substring(mark + 1);
        int colon = Escapes.first(texts, ':');
        if (times.includes(channel.map(TestTime::of).orElseGet(scheduler::instant))) {
            return Escapes.unquoted(colon < 0 ? texts : texts.substring(0, colon));
        }
        return colon < 0 ? "" : Escapes.unquoted(texts.substring(colon + 1));
    }
}

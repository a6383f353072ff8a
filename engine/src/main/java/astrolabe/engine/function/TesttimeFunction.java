package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.TestTime;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The moment at which a call's conditions on time are tried out. */
final class TesttimeFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "TESTTIME",
                        "pbx",
                        "The moment at which a call's conditions on time are tried out.",
                        "date time[ zone]")
                .says(
                        "Set as Set(TESTTIME()=2026-12-25 09:30:00), it decides what GotoIfTime, ExecIfTime, IFTIME and includes with times find; an empty value goes back to the present. The zone is the machine's unless given.");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "TESTTIME");
        String text = (arguments + " " + value).strip();
        if (text.isEmpty()) {
            TestTime.forget(call);
            return;
        }
        String[] parts = text.split("\\s+");
        try {
            LocalDateTime local =
                    LocalDateTime.parse(parts[0] + "T" + (parts.length < 2 ? "" : parts[1]));
            ZoneId zone = parts.length < 3 ? ZoneId.systemDefault() : ZoneId.of(parts[2]);
            TestTime.pretend(call, local.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw new FunctionFailed("TESTTIME: '" + text + "' is no date and time");
        }
    }
}

package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** Who calls: name, number and what goes with them. */
final class CalleridFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CALLERID",
                        "func_callerid",
                        "Who calls: name, number and what goes with them.",
                        "datatype")
                .says(
                        "Items are all, name, num, pres, name-pres, num-pres, tag, ANI-num, DNID, RDNIS, and name-valid and num-valid, which can only be read. Presentations are set by name or number.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "CALLERID");
        return switch (item(arguments)) {
            case "ani", "ani-num" -> call.callerAni();
            case "dnid" -> call.dialedNumber();
            case "rdnis" -> Redirected.of(call).number();
            default ->
                    PartyItems.read(call.caller(), item(arguments))
                            .orElseThrow(() -> new FunctionFailed("CALLERID has no " + arguments));
        };
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "CALLERID");
        switch (item(arguments)) {
            case "ani", "ani-num" -> call.callerAni(value);
            case "dnid" -> call.dialedNumber(value);
            case "rdnis" -> Redirected.of(call).number(value);
            default ->
                    call.caller(
                            PartyItems.with(call.caller(), item(arguments), value)
                                    .orElseThrow(() ->
                                            new FunctionFailed(
                                                    "CALLERID: "
                                                            + arguments
                                                            + " can't be set to "
                                                            + value)));
        }
    }

    private static String item(String arguments) {
        return Arguments.of(arguments).at(0).strip().toLowerCase(Locale.ROOT);
    }
}

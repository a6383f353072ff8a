package astrolabe.engine.function;

import astrolabe.engine.channel.CallParties;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** Whom the call's party talks to: name, number and what goes with them. */
final class ConnectedlineFunction implements DialplanFunction {

    private static final String PRIVATE = "priv-";

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CONNECTEDLINE",
                        "func_callerid",
                        "Whom the call's party talks to: name, number and what goes with them.",
                        "datatype",
                        "[i]")
                .says(
                        "Items are as for CALLERID, without ANI, DNID and RDNIS. With i the far end is not told.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "CONNECTEDLINE");
        String item = item(arguments);
        Optional<String> value =
                item.startsWith(PRIVATE)
                        ? PartyItems.read(
                                CallParties.of(call).privateConnected(),
                                item.substring(PRIVATE.length()))
                        : PartyItems.read(call.connected(), item);
        return value.orElseThrow(() -> new FunctionFailed("CONNECTEDLINE has no " + arguments));
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "CONNECTEDLINE");
        String item = item(arguments);
        if (item.startsWith(PRIVATE)) {
            CallParties parties = CallParties.of(call);
            parties.privateConnected(
                    with(
                            parties.privateConnected(),
                            item.substring(PRIVATE.length()),
                            arguments,
                            value));
            return;
        }
        PartyId party = with(call.connected(), item, arguments, value);
        if (Arguments.of(arguments).at(1).equals("i")) {
            call.connectedQuietly(party);
        } else {
            call.connected(party);
        }
    }

    private static PartyId with(PartyId party, String item, String arguments, String value)
            throws FunctionFailed {
        return PartyItems.with(party, item, value)
                .orElseThrow(() ->
                        new FunctionFailed(
                                "CONNECTEDLINE: " + arguments + " can't be set to " + value));
    }

    private static String item(String arguments) {
        return Arguments.of(arguments).at(0).strip().toLowerCase(Locale.ROOT);
    }
}

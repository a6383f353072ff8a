package astrolabe.engine.function;

import astrolabe.engine.channel.CallParties;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Who calls: name, number and what goes with them. */
final class CalleridFunction implements DialplanFunction {

    private static final String BILLED = "ani-";
    private static final String DIALED = "dnid-";
    private static final String PRIVATE = "priv-";

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CALLERID",
                        "func_callerid",
                        "Who calls: name, number and what goes with them.",
                        "datatype",
                        "[CID]")
                .says(
                        "Items are all, name, num, pres and tag; name-valid, name-charset, name-pres; num-valid, num-plan, num-pres; subaddr, subaddr-valid, subaddr-type, subaddr-odd; each of them behind priv- for the identity within the house, those of name and number and tag behind ANI-; DNID, dnid-num-plan, dnid-subaddr and its kin; RDNIS. Presentations are set by name or number. Setting a -valid to 0 forgets the part. With CID, written as \"name\" <number>, it reads that text instead of the caller.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.atMost(2, arguments);
        String item = item(given);
        if (given.has(1)) {
            return PartyItems.read(PartyItems.parse(given.at(1)), item)
                    .orElseThrow(() -> new FunctionFailed("CALLERID has no " + given.at(0)));
        }
        Channel call = Calls.of(channel, "CALLERID");
        CallParties parties = CallParties.of(call);
        return switch (item) {
            case "ani" -> call.callerAni();
            case "dnid" -> call.dialedNumber();
            case "rdnis" -> parties.redirectedFrom();
            case "dnid-num-plan" -> Integer.toString(parties.dialedPlan());
            default ->
                    part(call, item)
                            .orElseThrow(
                                    () -> new FunctionFailed("CALLERID has no " + given.at(0)));
        };
    }

    private static Optional<String> part(Channel call, String item) {
        CallParties parties = CallParties.of(call);
        if (item.startsWith(DIALED)) {
            return SubaddressItems.read(
                    parties.dialedSubaddress(), item.substring(DIALED.length()));
        }
        if (item.startsWith(BILLED)) {
            return PartyItems.read(parties.billed(call), item.substring(BILLED.length()));
        }
        return item.startsWith(PRIVATE)
                ? PartyItems.read(parties.privateCaller(), item.substring(PRIVATE.length()))
                : PartyItems.read(call.caller(), item);
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "CALLERID");
        CallParties parties = CallParties.of(call);
        String item = item(Arguments.of(arguments));
        boolean done =
                switch (item) {
                    case "ani" -> {
                        call.callerAni(value);
                        yield true;
                    }
                    case "dnid" -> {
                        call.dialedNumber(value);
                        yield true;
                    }
                    case "rdnis" -> {
                        parties.redirectedFrom(value);
                        yield true;
                    }
                    case "dnid-num-plan" -> set(Numbers.octet(value), parties::dialedPlan);
                    default -> writePart(call, item, value);
                };
        if (!done) {
            throw new FunctionFailed("CALLERID: " + arguments + " can't be set to " + value);
        }
    }

    private static boolean writePart(Channel call, String item, String value) {
        CallParties parties = CallParties.of(call);
        if (item.startsWith(DIALED)) {
            String part = item.substring(DIALED.length());
            return set(
                    SubaddressItems.with(parties.dialedSubaddress(), part, value),
                    parties::dialedSubaddress);
        }
        if (item.startsWith(BILLED)) {
            String part = item.substring(BILLED.length());
            return set(
                    PartyItems.with(parties.billed(call), part, value),
                    party -> parties.billed(call, party));
        }
        if (item.startsWith(PRIVATE)) {
            String part = item.substring(PRIVATE.length());
            return set(
                    PartyItems.with(parties.privateCaller(), part, value), parties::privateCaller);
        }
        return set(PartyItems.with(call.caller(), item, value), call::caller);
    }

    private static <T> boolean set(Optional<T> value, Consumer<T> setter) {
        value.ifPresent(setter);
        return value.isPresent();
    }

    private static String item(Arguments given) {
        return given.at(0).strip().toLowerCase(Locale.ROOT);
    }
}

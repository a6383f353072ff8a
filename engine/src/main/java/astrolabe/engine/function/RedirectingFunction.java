package astrolabe.engine.function;

import astrolabe.engine.channel.CallParties;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Redirection;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** From whom to whom the call was sent on, how often and why. */
final class RedirectingFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "REDIRECTING",
                        "func_callerid",
                        "From whom to whom the call was sent on, how often and why.",
                        "datatype",
                        "[i]")
                .says(
                        "Behind orig-, from- and to-, each also behind priv-, stand the items of CALLERID: all, name, num, pres, tag, subaddr and what goes with them. Besides there are reason, orig-reason and count. from-num is CALLERID(rdnis) as well.");
    }

    private static final String PRIVATE = "priv-";

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        String item = item(arguments);
        Redirection redirection = CallParties.of(Calls.of(channel, "REDIRECTING")).redirection();
        return switch (item) {
            case "reason" -> redirection.reason();
            case "orig-reason" -> redirection.originalReason();
            case "count" -> Integer.toString(redirection.count());
            default -> {
                Part part = part(item);
                yield PartyItems.read(part.party(redirection), part.item())
                        .orElseThrow(() -> new FunctionFailed("REDIRECTING has no " + arguments));
            }
        };
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        String item = item(arguments);
        Redirection redirection = CallParties.of(Calls.of(channel, "REDIRECTING")).redirection();
        switch (item) {
            case "reason" -> redirection.reason(value.strip());
            case "orig-reason" -> redirection.originalReason(value.strip());
            case "count" ->
                    redirection.count(
                            Numbers.octet(value).orElseThrow(() -> unsettable(arguments, value)));
            default -> {
                Part part = part(item);
                part.set(
                        redirection,
                        PartyItems.with(part.party(redirection), part.item(), value)
                                .orElseThrow(() -> unsettable(arguments, value)));
            }
        }
    }

    private static FunctionFailed unsettable(String arguments, String value) {
        return new FunctionFailed("REDIRECTING: " + arguments + " can't be set to " + value);
    }

    /** An item of one party. */
    private record Part(Redirection.Role role, boolean isPrivate, String item) {

        PartyId party(Redirection redirection) {
            return isPrivate ? redirection.privateParty(role) : redirection.party(role);
        }

        void set(Redirection redirection, PartyId party) {
            if (isPrivate) {
                redirection.privateParty(role, party);
            } else {
                redirection.party(role, party);
            }
        }
    }

    private static Part part(String text) throws FunctionFailed {
        boolean isPrivate = text.startsWith(PRIVATE);
        String rest = isPrivate ? text.substring(PRIVATE.length()) : text;
        int dash = Math.max(0, rest.indexOf('-'));
        Redirection.Role role =
                switch (rest.substring(0, dash)) {
                    case "orig" -> Redirection.Role.ORIGINAL;
                    case "from" -> Redirection.Role.FROM;
                    case "to" -> Redirection.Role.TO;
                    default -> throw new FunctionFailed("REDIRECTING has no " + text);
                };
        return new Part(role, isPrivate, rest.substring(dash + 1));
    }

    private static String item(String arguments) {
        return Arguments.of(arguments).at(0).strip().toLowerCase(Locale.ROOT);
    }
}

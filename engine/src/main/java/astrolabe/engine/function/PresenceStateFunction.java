package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.state.Presence;
import astrolabe.engine.state.PresenceStates;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Somebody's presence. */
final class PresenceStateFunction implements DialplanFunction {

    private static final String CUSTOM = "CustomPresence:";

    private final PresenceStates presences;

    PresenceStateFunction(PresenceStates presences) {
        this.presences = presences;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "PRESENCE_STATE",
                        "func_presencestate",
                        "Somebody's presence.",
                        "provider",
                        "field",
                        "[options]")
                .says(
                        "The field is value, subtype or message; option e gives it in Base64. That of CustomPresence:name can be set to status, subtype, message and options, joined by commas; the statuses are not_set, unavailable, available, away, xa, chat and dnd.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        Presence presence =
                presences
                        .state(given.at(0))
                        .orElseThrow(() ->
                                new FunctionFailed("PRESENCE_STATE: there is no " + given.at(0)));
        String text =
                switch (given.at(1)) {
                    case "value" -> presence.status().label();
                    case "subtype" -> presence.subtype();
                    case "message" -> presence.message();
                    default ->
                            throw new FunctionFailed(
                                    "PRESENCE_STATE: no such field: " + given.at(1));
                };
        return given.at(2).indexOf('e') >= 0 && !given.at(1).equals("value")
                ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                : text;
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        String presentity = arguments.strip();
        if (!presentity.regionMatches(true, 0, CUSTOM, 0, CUSTOM.length())
                || presentity.length() == CUSTOM.length()) {
            throw new FunctionFailed(
                    "PRESENCE_STATE: only the presence of " + CUSTOM + "name can be set");
        }
        try {
            if (!presences.setCustom(presentity.substring(CUSTOM.length()), value)) {
                throw new FunctionFailed("PRESENCE_STATE: no presence: " + value);
            }
        } catch (DatabaseFailed e) {
            throw new FunctionFailed("PRESENCE_STATE: " + e.getMessage());
        }
    }
}

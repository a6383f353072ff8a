package astrolabe.engine.state;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A presence as an administrator writes it: {@code status[,subtype[,message[,options]]]}.
 *
 * @param encoded whether subtype and message are in Base64, said by option {@code e}
 */
public record CustomPresence(
        PresenceStatus status, String subtype, String message, boolean encoded) {

    /** Nothing when the text has no known status, or is not in Base64 though it says so. */
    static Optional<CustomPresence> parse(String text) {
        String[] parts = text.split(",", 4);
        boolean encoded = part(parts, 3).indexOf('e') >= 0;
        String subtype = part(parts, 1);
        String message = part(parts, 2);
        if (encoded && (decode(subtype).isEmpty() || decode(message).isEmpty())) {
            return Optional.empty();
        }
        return PresenceStatus.named(parts[0].strip())
                .map(status -> new CustomPresence(status, subtype, message, encoded));
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    /** The presence in clear words. */
    Presence inWords() {
        return encoded
                ? new Presence(status, decode(subtype).orElse(""), decode(message).orElse(""))
                : new Presence(status, subtype, message);
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(
                    new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

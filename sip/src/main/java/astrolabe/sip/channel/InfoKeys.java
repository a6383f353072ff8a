package astrolabe.sip.channel;

import astrolabe.engine.channel.Frame;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Keys that are pressed by INFO requests: {@code application/dtmf-relay} and {@code dtmf}. */
final class InfoKeys {

    private static final String KEYS = "0123456789*#ABCD";
    private static final Duration USUAL = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private InfoKeys() {}

    /** Reads a request's key and presses it; returns what the request is answered. */
    static SipResponse take(SipRequest request, Consumer<Frame> pressed) {
        String key =
                switch (request.contentType()) {
                    case "application/dtmf-relay" -> value(request, "signal");
                    case "application/dtmf" -> request.body().text();
                    default -> "";
                };
        String digit = digit(key.strip().toUpperCase(Locale.ROOT));
        if (digit.isEmpty()) {
            return SipResponse.to(request, request.body().isEmpty() ? 200 : 415);
        }
        pressed.accept(new Frame.DigitBegin(digit.charAt(0)));
        pressed.accept(new Frame.DigitEnd(digit.charAt(0), length(value(request, "duration"))));
        return SipResponse.to(request, 200);
    }

    /** Star and hash may be written as the numbers of their events. */
    private static String digit(String key) {
        String word =
                switch (key) {
                    case "10" -> "*";
                    case "11" -> "#";
                    default -> key;
                };
        return word.length() == 1 && KEYS.contains(word) ? word : "";
    }

    private static Duration length(String millis) {
        if (!millis.matches("\\d{1,6}")) {
            return USUAL;
        }
        Duration length = Duration.ofMillis(Long.parseLong(millis));
        return length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }

    private static String value(SipRequest request, String key) {
        return request.body()
                .text()
                .lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equalsIgnoreCase(key))
                .map(parts -> parts[1].strip())
                .findFirst()
                .orElse("");
    }
}

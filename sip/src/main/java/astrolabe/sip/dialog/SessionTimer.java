package astrolabe.sip.dialog;

import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a session lasts without a word, and who says the word (RFC 4028).
 *
 * @param weRefresh whether it is on us
 */
public record SessionTimer(Duration interval, boolean weRefresh) {

    /** No session may be shorter (section 4). */
    public static final Duration LEAST = Duration.ofSeconds(90);

    private static final Pattern REFRESHER =
            Pattern.compile(";\\s*refresher\\s*=\\s*(uac|uas)", Pattern.CASE_INSENSITIVE);

    /** What a 2xx to our request says; nothing when the session lasts as it likes. */
    static Optional<SessionTimer> agreed(SipMessage response) {
        return interval(response)
                .map(interval -> new SessionTimer(interval, !refresher(response).equals("uas")));
    }

    /**
     * What we say to a request that wishes for a timer: its interval, and it refreshes itself
     * unless it wants us to, or can't.
     */
    static Optional<SessionTimer> wished(SipRequest request) {
        boolean canRefresh = request.headers().lists(HeaderName.SUPPORTED, "timer");
        return interval(request)
                .map(interval ->
                        new SessionTimer(
                                interval.compareTo(LEAST) < 0 ? LEAST : interval,
                                !canRefresh || refresher(request).equals("uas")));
    }

    /** Whether a request wishes for less than there may be, and would understand a 422. */
    static boolean isTooShort(SipRequest request) {
        return request.headers().lists(HeaderName.SUPPORTED, "timer")
                && interval(request).filter(wish -> wish.compareTo(LEAST) < 0).isPresent();
    }

    private static Optional<Duration> interval(SipMessage message) {
        return message.number(HeaderName.SESSION_EXPIRES).stream()
                .filter(seconds -> seconds > 0)
                .mapToObj(seconds -> Duration.ofSeconds(Math.min(seconds, Integer.MAX_VALUE)))
                .findFirst();
    }

    private static String refresher(SipMessage message) {
        Matcher found =
                REFRESHER.matcher(message.headers().first(HeaderName.SESSION_EXPIRES).orElse(""));
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** As a 2xx of ours says it. */
    String header() {
        return interval.toSeconds() + ";refresher=" + (weRefresh ? "uas" : "uac");
    }

    /** When the word is due: half way (section 10). */
    Duration refreshAfter() {
        return interval.dividedBy(2);
    }

    /** When whoever hears nothing hangs up (section 10). */
    Duration endAfter() {
        Duration third = interval.dividedBy(3);
        Duration margin =
                third.compareTo(Duration.ofSeconds(32)) < 0 ? third : Duration.ofSeconds(32);
        return interval.minus(margin);
    }
}

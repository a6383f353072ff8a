package astrolabe.server.http.ajam;

import java.time.Duration;
import java.util.function.Supplier;

/** How long sessions live between requests, by the setting {@code httptimeout}. */
final class SessionLife {

    private static final Duration WITHOUT_LOGIN = Duration.ofSeconds(5);

    /** A wait without a limit of its own ends so long before the session would. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** A client that waits longer is not there any more. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Supplier<Duration> timeout;

    SessionLife(Supplier<Duration> timeout) {
        this.timeout = timeout;
    }

    /** The setting itself. */
    Duration timeout() {
        return timeout.get();
    }

    /** After a request. */
    Duration idle(boolean loggedIn) {
        Duration whole = timeout.get();
        return loggedIn || whole.compareTo(WITHOUT_LOGIN) < 0 ? whole : WITHOUT_LOGIN;
    }

    /** How long a request waits that wants to wait so long. */
    Duration wait(Duration wanted) {
        if (wanted.compareTo(LONGEST_WAIT) <= 0) {
            return wanted;
        }
        Duration most = timeout.get().minus(MARGIN);
        return most.isNegative() ? Duration.ZERO : most;
    }
}

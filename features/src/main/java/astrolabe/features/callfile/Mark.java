package astrolabe.features.callfile;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notes that are kept in a call file itself, so that they survive whatever happens to us. */
enum Mark {
    START_RETRY("StartRetry"),
    END_RETRY("EndRetry"),
    ABORT_RETRY("AbortRetry"),
    DELAYED_RETRY("DelayedRetry"),
    STATUS("Status");

    private static final Pattern WHOLE = Pattern.compile("\\d+ \\d+ \\(\\d+\\)");

    private final String key;

    Mark(String key) {
        this.key = key;
    }

    static Optional<Mark> of(String key) {
        for (Mark mark : values()) {
            if (mark.key.equalsIgnoreCase(key)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** Whether the line was written to its end; a torn one announces what never began. */
    static boolean isWhole(String value) {
        return WHOLE.matcher(value).matches();
    }

    /** The text to append: a line, set off by an empty one from what stands before. */
    String line(long pid, int attempt, Instant at) {
        return String.format(
                Locale.ROOT, "\n%s: %d %d (%d)\n", key, pid, attempt, at.getEpochSecond());
    }
}

package astrolabe.engine.dialplan;

import java.time.Instant;

/**
 * Another context that is searched after the including one, at certain times only if it says so;
 * text is the whole as written.
 */
public record Include(String context, TimeSpec when, String text, Origin origin) {

    public static Include always(String context, Origin origin) {
        return new Include(context, TimeSpec.ALWAYS, context, origin);
    }

    public boolean appliesAt(Instant now) {
        return when.includes(now);
    }
}

package astrolabe.server.log;

import java.util.Set;

/**
 * What every event carries besides its own fields, and which events there are none of.
 *
 * @param timestamps adds {@code Timestamp}
 * @param debug adds {@code SequenceNumber}, {@code File}, {@code Line} and {@code Func}
 * @param systemName adds {@code SystemName} unless it is empty
 * @param disabled names of events that are never written; case counts
 */
public record LogOptions(
        boolean timestamps, boolean debug, String systemName, Set<String> disabled) {

    public static final LogOptions PLAIN = new LogOptions(false, false, "", Set.of());

    public LogOptions {
        disabled = Set.copyOf(disabled);
    }

    public LogOptions withDebug(boolean on) {
        return new LogOptions(timestamps, on, systemName, disabled);
    }
}

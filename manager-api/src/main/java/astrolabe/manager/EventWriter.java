package astrolabe.manager;

/** Writes events into the log. Used on the sequencer's thread only, by a {@link PendingEvent}. */
public interface EventWriter {

    /**
     * Starts an event: name, privilege and the options of the server are written; the fields
     * follow.
     */
    Fields begin(EventType type);

    /** As {@link #begin}, for the few events that carry none of the server's options. */
    default Fields beginPlain(EventType type) {
        return begin(type);
    }

    /** Ends the event begun last; it is in the log when this returns. */
    void end();
}

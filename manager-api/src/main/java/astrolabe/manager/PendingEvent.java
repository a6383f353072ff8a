package astrolabe.manager;

/**
 * Something that happened and is still to be put into words: translated once, on the sequencer's
 * thread.
 */
@FunctionalInterface
public interface PendingEvent {

    /** Writes no, one or several events. */
    void writeTo(EventWriter writer);
}

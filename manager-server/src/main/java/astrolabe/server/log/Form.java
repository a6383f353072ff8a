package astrolabe.server.log;

import java.nio.ByteBuffer;

/**
 * How the events of a view are written: once for all sessions of that view. A form is what it is:
 * two equal ones are one object. Called by the sequencer.
 */
public interface Form {

    /** Packets as the protocol over a connection of its own has them. */
    Form PACKETS = (_, _, packet) -> packet;

    /**
     * Whether readers may come back for what follows a number: such a view is kept for a while when
     * nobody reads it.
     */
    default boolean isResumable() {
        return false;
    }

    /**
     * The event in this form.
     *
     * @param number the event's place in the stream of all events, rising and not without gaps
     * @param name of the event
     * @param packet the event as a packet; not to be kept
     */
    ByteBuffer write(long number, String name, ByteBuffer packet);
}

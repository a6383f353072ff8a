package astrolabe.engine.event;

import java.time.Instant;

/**
 * Something in a channel's life as channel event logging tells it.
 *
 * @param number counts the events of an engine, from 0
 * @param name of a {@code USER_DEFINED} event, empty for the others
 * @param application what it is about for {@code APP_START} and {@code APP_END}, otherwise what the
 *     channel executes
 * @param peer the other channels' names with commas between them, may be empty
 * @param extra further facts as a JSON object, may be empty
 */
public record LoggedEvent(
        long number,
        EventKind kind,
        String name,
        Instant time,
        ChannelSnapshot channel,
        String application,
        String data,
        String peer,
        String extra) {

    /** The same without a name of its own. */
    public LoggedEvent unnamed() {
        return new LoggedEvent(number, kind, "", time, channel, application, data, peer, extra);
    }
}

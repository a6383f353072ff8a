package astrolabe.engine.channel;

import java.time.Instant;

/**
 * The moment at which a call's conditions on time are tried out, in the place of the present one:
 * whether a dialplan would be closed on a holiday can be heard before it comes. Owner only.
 */
public final class TestTime {

    private static final Attachments.Key<Instant> KEY = new Attachments.Key<>(Instant.class);

    private TestTime() {}

    /** The moment that a channel's conditions on time are to be judged by. */
    public static Instant of(Channel channel) {
        return channel.attachments()
                .find(KEY)
                .orElseGet(() -> channel.exchange().scheduler().instant());
    }

    /** Has conditions judged by this moment from here on. */
    public static void pretend(Channel channel, Instant moment) {
        channel.attachments().put(KEY, moment);
    }

    /** Back to the present. */
    public static void forget(Channel channel) {
        channel.attachments().remove(KEY);
    }
}

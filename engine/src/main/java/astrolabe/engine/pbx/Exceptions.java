package astrolabe.engine.pbx;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import java.util.Optional;

/**
 * What went wrong last in a call's dialplan, and the way to extension {@code e}, which deals with
 * everything that has no extension of its own. On the channel's strand.
 */
public final class Exceptions {

    /** An extension was dialled that does not exist. */
    public static final String INVALID = "INVALID";

    /** Nothing was dialled in time. */
    public static final String RESPONSE_TIMEOUT = "RESPONSETIMEOUT";

    /** The call may not last longer. */
    public static final String ABSOLUTE_TIMEOUT = "ABSOLUTETIMEOUT";

    private static final Attachments.Key<Raised> KEY = new Attachments.Key<>(Raised.class);

    /** Why, and where. */
    public record Raised(String reason, Location at) {}

    private final Places places;

    public Exceptions(Places places) {
        this.places = places;
    }

    /** Notes what went wrong; returns extension {@code e} of the context, when it has one. */
    public Optional<Location> raise(Channel channel, String reason, Location at) {
        Location handler = new Location(at.context(), "e", 1);
        if (at.extension().equals("e") || !places.exists(channel, handler)) {
            return Optional.empty();
        }
        channel.attachments().put(KEY, new Raised(reason, at));
        return Optional.of(handler);
    }

    /** What went wrong last. */
    public static Optional<Raised> last(Channel channel) {
        return channel.attachments().find(KEY);
    }
}

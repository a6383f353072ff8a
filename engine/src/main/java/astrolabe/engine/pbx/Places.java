package astrolabe.engine.pbx;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.dialplan.Match;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.Location;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the places that the dialplan names: {@code [[context,]extension,]priority}, where the
 * priority may be a label, or relative as {@code +2} and {@code -1}. Thread-safe.
 */
public final class Places {

    private final DialplanHolder dialplan;

    public Places(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    /** The place, seen from the channel itself; nothing when the text names none. */
    public Optional<Location> find(Channel channel, String text) {
        return find(
                channel.location(),
                channel.caller().number(),
                channel.exchange().scheduler().instant(),
                text);
    }

    /** The place, seen from another channel. */
    public Optional<Location> find(ChannelSnapshot channel, Instant now, String text) {
        return find(channel.location(), channel.caller().number(), now, text);
    }

    private Optional<Location> find(Location from, String caller, Instant now, String text) {
        String[] parts = text.split(",", -1);
        if (parts.length > 3) {
            return Optional.empty();
        }
        String context = or(parts, parts.length - 3, from.context());
        String extension = or(parts, parts.length - 2, from.extension());
        String priority = parts[parts.length - 1].strip();
        return priority(from, priority)
                .or(() -> label(context, extension, priority, caller, now))
                .filter(number -> number > 0)
                .map(number -> new Location(context, extension, number));
    }

    private static String or(String[] parts, int index, String otherwise) {
        String part = index < 0 ? "" : parts[index].strip();
        return part.isEmpty() ? otherwise : part;
    }

    private static Optional<Integer> priority(Location from, String text) {
        if (!text.matches("[+-]?\\d{1,9}")) {
            return Optional.empty();
        }
        boolean relative = !Character.isDigit(text.charAt(0));
        return Optional.of(Integer.parseInt(text) + (relative ? from.priority() : 0));
    }

    private Optional<Integer> label(
            String context, String extension, String label, String caller, Instant now) {
        return dialplan.current()
                .findLabel(context, extension, label, caller, now)
                .map(Match::step)
                .map(step -> step.priority());
    }

    /** Whether there is a step at the place, for this channel. */
    public boolean exists(Channel channel, Location place) {
        return dialplan.current()
                .exists(
                        place.context(),
                        place.extension(),
                        place.priority(),
                        channel.caller().number(),
                        channel.exchange().scheduler().instant());
    }
}

package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * The groups that calls are counted in, with the category each group is of; a category may be
 * empty. Thread-safe.
 */
public final class CallGroups {

    private final Map<Channel, SequencedMap<String, String>> groups =
            new LinkedHashMap<>(); // guarded by this; group by category

    /** A call's place in a group. */
    public record Membership(Channel channel, String group, String category) {

        /** {@code group@category}, or the group alone. */
        public String text() {
            return category.isEmpty() ? group : group + "@" + category;
        }
    }

    /**
     * Puts a call into a group, and out of the one it had in the category; an empty group only
     * takes it out. It leaves all of them when it ends. On the channel's strand.
     */
    void join(Channel channel, String group, String category) {
        if (enter(channel, group, category)) {
            channel.whenEnded(() -> leave(channel));
        }
    }

    private synchronized boolean enter(Channel channel, String group, String category) {
        boolean first = !groups.containsKey(channel);
        SequencedMap<String, String> own =
                groups.computeIfAbsent(channel, _ -> new LinkedHashMap<>());
        String key = category.toLowerCase(Locale.ROOT);
        String _ = own.remove(key);
        if (!group.isEmpty()) {
            own.put(key, group);
        }
        return first;
    }

    private synchronized void leave(Channel channel) {
        groups.remove(channel);
    }

    /** The call's group in a category. */
    synchronized Optional<String> group(Channel channel, String category) {
        return Optional.ofNullable(
                groups.getOrDefault(channel, new LinkedHashMap<>())
                        .get(category.toLowerCase(Locale.ROOT)));
    }

    /** The memberships of a call, in the order in which it came into them. */
    List<Membership> of(Channel channel) {
        return all().stream().filter(one -> one.channel().equals(channel)).toList();
    }

    /** Every membership, the calls in the order in which they came into a first group. */
    public synchronized List<Membership> all() {
        List<Membership> all = new ArrayList<>();
        groups.forEach((channel, own) ->
                own.forEach(
                        (category, group) -> all.add(new Membership(channel, group, category))));
        return all;
    }

    long count(Predicate<Membership> condition) {
        return all().stream().filter(condition).count();
    }
}

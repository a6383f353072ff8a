package astrolabe.engine.channel;

/**
 * The call that a channel belongs to, shared by all its channels.
 *
 * @param id the unique id of the channel that the call began with
 * @param age the number of that channel: of two calls, the one of the smaller age began first
 */
public record CallLink(String id, long age) implements Comparable<CallLink> {

    @Override
    public int compareTo(CallLink other) {
        return Long.compare(age, other.age);
    }
}

package astrolabe.engine.channel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The living channels of an engine. Thread-safe. */
public final class Channels {

    private final Map<String, Channel> byId = new ConcurrentHashMap<>();
    private final Map<String, Channel> byName = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Channel> inOrder = new ConcurrentSkipListMap<>();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong processed = new AtomicLong();
    private volatile boolean closed;
    private volatile @Nullable Runnable whenEmpty;

    /** The number of the next channel to be made. */
    long nextNumber() {
        return created.getAndIncrement();
    }

    /**
     * Registers a new channel.
     *
     * @throws EngineClosed while the engine shuts down
     */
    void add(Channel channel) {
        if (closed) {
            throw new EngineClosed();
        }
        byId.put(channel.uniqueId(), channel);
        byName.put(key(channel.name()), channel);
        inOrder.put(channel.number(), channel);
    }

    void remove(Channel channel) {
        byId.remove(channel.uniqueId(), channel);
        byName.remove(key(channel.name()), channel);
        inOrder.remove(channel.number());
        Runnable told = whenEmpty;
        if (told != null && inOrder.isEmpty()) {
            told.run();
        }
    }

    void renamed(Channel channel, String oldName) {
        byName.remove(key(oldName), channel);
        byName.put(key(channel.name()), channel);
    }

    /**
     * The call that a new channel belongs to; one that began with a channel that is gone is known
     * by its other channels.
     *
     * @param number the new channel's
     */
    CallLink link(ChannelDraft draft, long number) {
        String id = draft.linkedId();
        if (id.isEmpty()) {
            return new CallLink(draft.uniqueId(), number);
        }
        return byUniqueId(id)
                .map(origin -> new CallLink(id, origin.number()))
                .or(() ->
                        inOrder.values().stream()
                                .map(Channel::link)
                                .filter(link -> link.id().equals(id))
                                .findFirst())
                .orElseGet(() -> new CallLink(id, number));
    }

    /** Counts a call whose dialplan was started. */
    public void countProcessed() {
        processed.getAndIncrement();
    }

    /** How many calls were handed to the dialplan since the start. */
    public long processed() {
        return processed.get();
    }

    /** All living channels, oldest first. */
    public Collection<Channel> all() {
        return List.copyOf(inOrder.values());
    }

    public int count() {
        return inOrder.size();
    }

    public Optional<Channel> byUniqueId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The channel of this name, ignoring case; a unique id is taken as well. */
    public Optional<Channel> find(String nameOrId) {
        Channel named = byName.get(key(nameOrId));
        return named != null ? Optional.of(named) : byUniqueId(nameOrId);
    }

    /** The first channel whose name starts so, ignoring case. */
    public Optional<Channel> startingWith(String prefix) {
        return inOrder.values().stream()
                .filter(channel ->
                        channel.name().regionMatches(true, 0, prefix, 0, prefix.length()))
                .findFirst();
    }

    /** From now on no channel is added. */
    public void close() {
        closed = true;
    }

    public void reopen() {
        closed = false;
    }

    /** Runs the task whenever the last channel goes; at once when there is none. */
    public void whenEmpty(Runnable task) {
        whenEmpty = task;
        if (inOrder.isEmpty()) {
            task.run();
        }
    }

    private static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}

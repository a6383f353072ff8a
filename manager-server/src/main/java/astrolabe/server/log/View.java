package astrolabe.server.log;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The events that sessions of equal rights see: one contiguous stream of encoded bytes with
 * absolute offsets. Appended to by the sequencer's thread only; read through {@link Cursor}s.
 */
public final class View {

    private final Rights rights;
    private volatile long head;
    private volatile @Nullable Chunk oldest;
    // Touched by the sequencer only.
    private @Nullable Chunk newest;
    private int users;
    private long completeSince;

    /** A view of what is published after the event with this number. */
    View(Rights rights, long since) {
        this.rights = rights;
        this.completeSince = since;
    }

    public Rights rights() {
        return rights;
    }

    /** The offset up to which events are there. */
    public long head() {
        return head;
    }

    @Nullable Chunk oldest() {
        return oldest;
    }

    @Nullable Chunk newest() {
        return newest;
    }

    boolean isFull(int length) {
        Chunk last = newest;
        return last == null || last.room() < length;
    }

    /** Continues in a new chunk. */
    Chunk extend(int capacity) {
        Chunk last = newest;
        Chunk chunk = new Chunk(this, head, capacity);
        newest = chunk;
        if (last == null) {
            oldest = chunk;
        } else {
            last.follow(chunk);
        }
        return chunk;
    }

    void append(long number, ByteBuffer event) {
        Chunk last = newest;
        if (last == null) {
            throw new IllegalStateException("no chunk to append to");
        }
        long end = head;
        int length = event.remaining();
        if (rights.form().isResumable()) {
            last.index().add(number, end);
        }
        last.append(event);
        head = end + length;
    }

    /**
     * Where what follows the event with this number begins; -1 when the view does not have all of
     * it.
     */
    long offsetBehind(long number) {
        if (number < completeSince) {
            return -1;
        }
        for (Chunk chunk = oldest; chunk != null; chunk = chunk.next()) {
            long offset = chunk.index().offsetBehind(number);
            if (offset >= 0) {
                return offset;
            }
        }
        return head;
    }

    /** Forgets the oldest chunk, which is not the newest. */
    void forgetOldest(Chunk dropped) {
        completeSince = Math.max(completeSince, dropped.index().last());
        oldest = dropped.next();
        dropped.drop();
    }

    /** Forgets everything: nobody uses this view any more. */
    void forgetAll() {
        Chunk chunk = oldest;
        oldest = null;
        newest = null;
        while (chunk != null) {
            Chunk following = chunk.next();
            chunk.drop();
            chunk = following;
        }
    }

    void join() {
        users++;
    }

    /** Whether that was the last user. */
    boolean leave() {
        return --users == 0;
    }
}

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

    View(Rights rights) {
        this.rights = rights;
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

    void append(ByteBuffer event) {
        Chunk last = newest;
        if (last == null) {
            throw new IllegalStateException("no chunk to append to");
        }
        long end = head;
        int length = event.remaining();
        last.append(event);
        head = end + length;
    }

    /** Forgets the oldest chunk, which is not the newest. */
    void forgetOldest(Chunk dropped) {
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

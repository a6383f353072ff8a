package astrolabe.server.log;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a view in memory outside the heap. Written by the sequencer, read by event loops up
 * to the view's head; its memory goes when the log has let go of it and the last write is done.
 */
final class Chunk {

    private final View view;
    private final long start;
    private final ByteBuf bytes;
    private final AtomicInteger users = new AtomicInteger(1);
    private final EventIndex index = new EventIndex();
    private volatile @Nullable Chunk next;

    Chunk(View view, long start, int capacity) {
        this.view = view;
        this.start = start;
        this.bytes = Unpooled.directBuffer(capacity, capacity);
    }

    View view() {
        return view;
    }

    long start() {
        return start;
    }

    int capacity() {
        return bytes.capacity();
    }

    int room() {
        return bytes.writableBytes();
    }

    @Nullable Chunk next() {
        return next;
    }

    void append(ByteBuffer event) {
        bytes.writeBytes(event);
    }

    /** Only views that readers may come back to fill theirs. */
    EventIndex index() {
        return index;
    }

    void follow(Chunk later) {
        next = later;
    }

    /** The bytes between two offsets, uncopied; null when the log keeps them no longer. */
    @Nullable ByteBuf slice(long from, long to) {
        if (!enter()) {
            return null;
        }
        try {
            return bytes.retainedSlice((int) (from - start), (int) (to - from));
        } finally {
            leave();
        }
    }

    /** The log lets go of this chunk; called once. */
    void drop() {
        leave();
    }

    // The reference count of the buffer itself cannot be asked and raised in one step.
    private boolean enter() {
        int seen = users.get();
        while (seen > 0) {
            if (users.compareAndSet(seen, seen + 1)) {
                return true;
            }
            seen = users.get();
        }
        return false;
    }

    private void leave() {
        if (users.decrementAndGet() == 0) {
            bytes.release();
        }
    }
}

package astrolabe.server.log;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps all views together within a number of bytes: the oldest full chunk goes first. The
 * sequencer's.
 */
final class Retention {

    private final LogLimits limits;
    private final Deque<Chunk> full = new ArrayDeque<>();
    private long bytes;

    Retention(LogLimits limits) {
        this.limits = limits;
    }

    /** Makes room in a view for so many bytes in one piece. */
    void makeRoom(View view, int length) {
        if (!view.isFull(length)) {
            return;
        }
        Chunk last = view.newest();
        int capacity = limits.firstChunkBytes();
        if (last != null) {
            full.add(last);
            bytes += last.capacity();
            capacity = Math.min(last.capacity() * 2, limits.chunkBytes());
        }
        view.extend(Math.max(capacity, length));
        shrink();
    }

    private void shrink() {
        while (bytes > limits.retainedBytes() && !full.isEmpty()) {
            Chunk oldest = full.remove();
            bytes -= oldest.capacity();
            oldest.view().forgetOldest(oldest);
        }
    }

    /** Drops all that a view holds. */
    void forget(View view) {
        full.removeIf(chunk -> chunk.view() == view);
        bytes = full.stream().mapToLong(Chunk::capacity).sum();
        view.forgetAll();
    }

    long bytes() {
        return bytes;
    }
}

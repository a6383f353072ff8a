package astrolabe.server.log;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * A session's place in a view. Lagging costs nothing; a place that the log no longer keeps is lost.
 * Confined to the thread that delivers.
 */
public final class Cursor {

    private final View view;
    private long offset;
    private @Nullable Chunk chunk;
    private boolean lost;

    /** A cursor at an offset of the view where an event begins. */
    Cursor(View view, long offset) {
        this.view = view;
        this.offset = offset;
    }

    public View view() {
        return view;
    }

    /** Up to where it has read. */
    public long offset() {
        return offset;
    }

    /** Whether there is anything left to read. */
    public boolean lags() {
        return offset < view.head();
    }

    /** Whether events went by that can no longer be read. */
    public boolean isLost() {
        return lost || (lags() && !reachable());
    }

    private boolean reachable() {
        Chunk oldest = view.oldest();
        return oldest != null && oldest.start() <= offset;
    }

    /**
     * The next bytes up to a limit, uncopied, moving on; null when there are none or the place is
     * lost. The caller releases them.
     */
    public @Nullable ByteBuf read(long limit) {
        long end = Math.min(limit, view.head());
        if (lost || offset >= end) {
            return null;
        }
        Chunk current = current();
        if (current == null) {
            lost = true;
            return null;
        }
        Chunk next = current.next();
        long to = next == null ? end : Math.min(end, next.start());
        ByteBuf bytes = current.slice(offset, to);
        if (bytes == null) {
            lost = true;
            return null;
        }
        chunk = current;
        offset = to;
        return bytes;
    }

    /** The chunk that holds the byte at the offset. */
    private @Nullable Chunk current() {
        Chunk at = chunk == null ? view.oldest() : chunk;
        if (at == null || at.start() > offset) {
            return null;
        }
        Chunk next = at.next();
        while (next != null && next.start() <= offset) {
            at = next;
            next = at.next();
        }
        return at;
    }
}

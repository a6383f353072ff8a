package astrolabe.server.http.ajam;

import astrolabe.server.log.Cursor;
import astrolabe.server.log.EventLog;
import astrolabe.server.log.EventLog.Border;
import astrolabe.server.log.Rights;
import astrolabe.server.log.View;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The events that a session has not fetched yet: places in the log, nothing of its own. For the
 * holder of the session's turn.
 */
final class Backlog {

    /** A session that changes its rights again and again without fetching anything is ended. */
    private static final int MOST_FORMER = 64;

    /** A view used before, up to where it counted. */
    private record Former(Cursor cursor, long end) {}

    private final EventLog log;
    private final Deque<Former> former = new ArrayDeque<>();
    private @Nullable Cursor cursor;

    Backlog(EventLog log) {
        this.log = log;
    }

    /** Events from now on are seen with these rights. */
    void sees(Rights rights) throws InterruptedException {
        Cursor current = cursor;
        if (current == null) {
            cursor = log.join(rights);
        } else if (!current.view().rights().equals(rights)) {
            Border border = log.change(current.view(), rights);
            keep(current, border.former());
            cursor = border.cursor();
        }
    }

    private void keep(Cursor current, long end) {
        if (current.offset() < end) {
            former.add(new Former(current, end));
        } else {
            log.leave(current.view());
        }
    }

    /** The view in which the next event will come, once rights are known. */
    @Nullable Cursor cursor() {
        return cursor;
    }

    boolean isEmpty() {
        Cursor current = cursor;
        return former.isEmpty() && (current == null || !current.lags());
    }

    /** Whether events went by that the log no longer has. */
    boolean isLost() {
        Cursor current = cursor;
        return former.size() > MOST_FORMER
                || former.stream().anyMatch(it -> it.cursor().isLost())
                || (current != null && current.isLost());
    }

    /** Moves all that is there into a body. */
    void moveTo(Body body) {
        while (!former.isEmpty()) {
            Former oldest = former.remove();
            read(oldest.cursor(), oldest.end(), body);
            log.leave(oldest.cursor().view());
        }
        Cursor current = cursor;
        if (current != null) {
            read(current, Long.MAX_VALUE, body);
        }
    }

    private static void read(Cursor cursor, long end, Body body) {
        ByteBuf events = cursor.read(end);
        while (events != null) {
            body.add(events);
            events = cursor.read(end);
        }
    }

    /** Gives up all places. */
    void leave() {
        former.forEach(it -> log.leave(it.cursor().view()));
        former.clear();
        Cursor current = cursor;
        if (current != null) {
            View view = current.view();
            cursor = null;
            log.leave(view);
        }
    }
}

package astrolabe.server.net;

import astrolabe.server.log.Cursor;
import astrolabe.server.log.EventLog;
import astrolabe.server.log.View;
import astrolabe.server.session.Login;
import astrolabe.server.session.Session;
import astrolabe.server.session.Tally;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one connection: a cursor in a view of the log, written from as far as the socket
 * takes it. Touched by the connection's loop only.
 */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.manager");

    private final Channel channel;
    private final Session session;
    private final Courier courier;
    private final EventLog log;
    private final Tally tally;
    private @Nullable Cursor cursor;
    private @Nullable CompletableFuture<Boolean> waiter;
    private @Nullable Instant lostSince;
    private int place;
    private boolean held;
    private boolean stopped;

    Feed(Channel channel, Session session, Courier courier, Service service) {
        this.channel = channel;
        this.session = session;
        this.courier = courier;
        this.log = service.log();
        this.tally = service.tally();
    }

    /** Where the courier keeps this feed. */
    int place() {
        return place;
    }

    void place(int thePlace) {
        place = thePlace;
    }

    /** Holds events back, or lets them go with what is written next. */
    void hold(boolean back) {
        held = back;
    }

    /** There are events, or there is room to write some. */
    void onEvents() {
        Cursor reading = cursor;
        if (waiter != null && reading != null && reading.lags()) {
            stopWaiting();
        }
        if (!held && write()) {
            channel.flush();
        }
    }

    /** Writes from the cursor on, as much as the socket takes, without sending it off yet. */
    boolean write() {
        Cursor reading = cursor;
        if (reading == null || stopped) {
            return false;
        }
        boolean wrote = false;
        while (channel.isWritable()) {
            ByteBuf events = reading.read(Long.MAX_VALUE);
            if (events == null) {
                cutOffIfLost(reading);
                break;
            }
            var _ = channel.write(events, channel.voidPromise());
            wrote = true;
        }
        return wrote;
    }

    /** Goes over to another view; what the former one held up to the border is written first. */
    void change(Cursor next, long border) {
        if (stopped) {
            log.leave(next.view());
            return;
        }
        Cursor former = cursor;
        if (former != null) {
            finish(former, border);
            leave(former.view());
        }
        cursor = next;
        courier.add(this, next.view());
    }

    private void finish(Cursor former, long border) {
        ByteBuf events = former.read(border);
        while (events != null) {
            var _ = channel.write(events, channel.voidPromise());
            events = former.read(border);
        }
        cutOffIfLost(former);
    }

    /** Nothing is delivered any more; a waiting action goes on. */
    void stop() {
        stopped = true;
        stopWaiting();
        Cursor reading = cursor;
        if (reading != null) {
            cursor = null;
            leave(reading.view());
        }
    }

    private void leave(View view) {
        courier.remove(this, view);
        log.leave(view);
    }

    /** Completes the future when there is an event. */
    void await(CompletableFuture<Boolean> future) {
        Cursor reading = cursor;
        if (stopped || (reading != null && reading.lags())) {
            future.complete(true);
        } else {
            waiter = future;
        }
    }

    void stopWaiting() {
        CompletableFuture<Boolean> future = waiter;
        if (future != null) {
            waiter = null;
            future.complete(true);
        }
    }

    /** Cuts off a client that reads nothing, once the log has let go of what it has not read. */
    void cutOffIfLost(Instant now) {
        Cursor reading = cursor;
        if (reading == null || !reading.isLost()) {
            lostSince = null;
            return;
        }
        Instant first = lostSince;
        if (first == null) {
            lostSince = now;
        } else if (!now.isBefore(first.plus(writeTimeout()))) {
            cutOff();
        }
    }

    /** One that reads again finds its place gone: what went by cannot be sent, so it must know. */
    private void cutOffIfLost(Cursor reading) {
        if (reading.isLost()) {
            cutOff();
        }
    }

    private Duration writeTimeout() {
        return session.login()
                .map(Login::account)
                .map(account -> account.writeTimeout())
                .orElse(Duration.ZERO);
    }

    private void cutOff() {
        if (!stopped) {
            stopped = true;
            tally.lagged.increment();
            LOG.warn("{} does not read its events and is disconnected", session.subject());
            // Not at once: this may be in the middle of a round of deliveries.
            channel.eventLoop()
                    .execute(() -> {
                        var _ = channel.close();
                    });
        }
    }
}

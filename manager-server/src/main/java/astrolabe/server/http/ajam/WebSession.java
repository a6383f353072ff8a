package astrolabe.server.http.ajam;

import astrolabe.manager.Privileges;
import astrolabe.manager.Reply;
import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import astrolabe.protocol.Decoded;
import astrolabe.protocol.Limits;
import astrolabe.server.http.ajam.WaitingRoom.Waiter;
import astrolabe.server.log.Cursor;
import astrolabe.server.log.Rights;
import astrolabe.server.net.Service;
import astrolabe.server.security.Peer;
import astrolabe.server.session.Outlet;
import astrolabe.server.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that lives from request to request. Its requests take turns; one that waits for an
 * event lets others pass meanwhile, and ends when another begins to wait.
 */
final class WebSession implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.manager");

    /** The request that the thread is in. */
    private static final ScopedValue<Body> BODY = ScopedValue.newInstance();

    private final String id;
    private final Service service;
    private final WaitingRoom room;
    private final SessionLife life;
    private final Session session;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Backlog backlog; // guarded by turn
    private @Nullable Waiter waiter; // guarded by turn
    private volatile Instant expires;
    private volatile boolean over;

    WebSession(String id, Peer peer, Service service, WaitingRoom room, SessionLife life) {
        this.id = id;
        this.service = service;
        this.room = room;
        this.life = life;
        this.backlog = new Backlog(service.log());
        this.session = service.sessions().open(peer, this);
        this.expires = service.clock().instant().plus(life.idle(false));
    }

    /** What names the session in its cookie. */
    String id() {
        return id;
    }

    Session session() {
        return session;
    }

    boolean isOver() {
        return over;
    }

    boolean hasExpired(Instant now) {
        return expires.isBefore(now);
    }

    /** Whether the session means anything beyond the request that made it. */
    boolean isOfUse() {
        return !over && (session.isLoggedIn() || session.challenge().isPresent());
    }

    /** Answers a request with packets; with none when another request has taken its place. */
    byte[] handle(List<Header> headers) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            Body body = new Body();
            ScopedValue.where(BODY, body).call(() -> answer(headers, body));
            end(session.ending());
            return body.toByteArray();
        } finally {
            expires = service.clock().instant().plus(life.idle(session.isLoggedIn()));
            if (turn.isHeldByCurrentThread()) {
                turn.unlock();
            }
        }
    }

    private Body answer(List<Header> headers, Body body) throws InterruptedException {
        service.tally().requests.increment();
        if (headers.size() > Limits.ASTERISK.headers()) {
            Decoded.Rejected rejected = new Decoded.Rejected(Decoded.Reason.TOO_MANY_LINES, "");
            body.add(service.dispatcher().refuse(rejected), Optional.empty());
            return body;
        }
        AmiMessage message = new AmiMessage(headers);
        Reply reply = service.dispatcher().dispatch(session, message);
        body.add(reply, message.actionId());
        return body;
    }

    private void end(Optional<Duration> delay) throws InterruptedException {
        if (delay.isPresent()) {
            close();
            Thread.sleep(delay.get());
        }
    }

    /**
     * Another action may go on while this one waits; what it still does is no part of the session.
     */
    @Override
    public void awaits() {
        if (turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }

    @Override
    public void sees(Rights rights) throws InterruptedException {
        backlog.sees(rights);
    }

    @Override
    public void answerFirst(Reply part, Optional<String> actionId) {
        Body body = BODY.get();
        body.add(part, actionId);
        if (!body.isOvertaken()) {
            backlog.moveTo(body);
        }
    }

    @Override
    public void awaitEvent(Duration atMost) throws InterruptedException {
        overtake();
        if (session.visible().isEmpty()) {
            session.wants(Privileges.ALL);
        }
        if (backlog.isLost()) {
            LOG.warn("{} has not fetched its events in time and is ended", session.subject());
            close();
            return;
        }
        Cursor cursor = backlog.cursor();
        if (!backlog.isEmpty() || cursor == null || atMost.isZero()) {
            return;
        }
        await(new Waiter(cursor.view(), cursor.offset()), life.wait(atMost));
    }

    private void overtake() {
        Waiter earlier = waiter;
        if (earlier != null) {
            waiter = null;
            earlier.end(false);
        }
    }

    private void await(Waiter waiting, Duration atMost) throws InterruptedException {
        waiter = waiting;
        expires = service.clock().instant().plus(atMost).plus(life.idle(true));
        room.enter(waiting);
        turn.unlock();
        boolean mine = true;
        try {
            mine = waiting.await(atMost);
        } finally {
            room.leave(waiting);
            turn.lock();
        }
        if (mine) {
            waiter = null;
        } else {
            BODY.get().overtake();
        }
    }

    /** Ends the session; one who waits gets what there is. Any thread. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (over) {
                return;
            }
            over = true;
            Waiter waiting = waiter;
            if (waiting != null) {
                waiting.end(true);
            }
            backlog.leave();
        } finally {
            turn.unlock();
        }
        service.sessions().closed(session);
    }
}

package astrolabe.server.http.ajam;

import astrolabe.protocol.AmiMessage.Header;
import astrolabe.server.net.Service;
import astrolabe.server.security.Peer;
import astrolabe.server.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The sessions that cookies name. Any thread. */
public final class WebSessions {

    /** Nobody guesses one of 128 bits. */
    private static final int ID_BYTES = 16;

    private final Service service;
    private final WaitingRoom room;
    private final SessionLife life;
    private final RandomGenerator random;
    private final Map<String, WebSession> sessions = new ConcurrentHashMap<>();

    public WebSessions(
            Service service, WaitingRoom room, Supplier<Duration> timeout, RandomGenerator random) {
        this.service = service;
        this.room = room;
        this.life = new SessionLife(timeout);
        this.random = random;
    }

    SessionLife life() {
        return life;
    }

    Optional<WebSession> find(String id) {
        return Optional.ofNullable(sessions.get(id)).filter(session -> !session.isOver());
    }

    /** A session that is known to nobody yet. */
    WebSession open(Peer peer) {
        return open(newId(), peer);
    }

    /** As {@link #open(Peer)}, with a name of its own. */
    WebSession open(String id, Peer peer) {
        return new WebSession(id, peer, service, room, life);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Lets a session in. */
    public interface Entrance {

        /** Whether it may be. */
        boolean enter(Session session) throws InterruptedException;
    }

    /** One request in a session of its own: the packets of its answer, unless it is not let in. */
    public Optional<byte[]> once(Peer peer, Entrance entrance, List<Header> headers)
            throws InterruptedException {
        WebSession session = open(peer);
        try {
            return entrance.enter(session.session())
                    ? Optional.of(session.handle(headers))
                    : Optional.empty();
        } finally {
            session.close();
        }
    }

    /** Keeps a session for later requests, or ends it when there is nothing to keep. */
    void settle(WebSession session) {
        if (session.isOfUse()) {
            sessions.put(session.id(), session);
        } else {
            sessions.remove(session.id());
            session.close();
        }
    }

    /** Ends the sessions whose time is over. */
    public void sweep() {
        Instant now = service.clock().instant();
        for (WebSession session : List.copyOf(sessions.values())) {
            if (session.isOver() || session.hasExpired(now)) {
                sessions.remove(session.id());
                session.close();
            }
        }
    }

    /** Ends all sessions. */
    public void close() {
        sessions.values().forEach(WebSession::close);
        sessions.clear();
    }
}

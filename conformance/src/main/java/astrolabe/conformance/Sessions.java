package astrolabe.conformance;

import astrolabe.conformance.Arrival.Closed;
import astrolabe.conformance.Arrival.Received;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * All connections of one replay, each with its check; what they receive is looked at by the
 * replaying thread only.
 */
final class Sessions implements AutoCloseable {

    private final InetSocketAddress address;
    private final Pace pace;
    private final List<Session> sessions = new ArrayList<>();
    private final Map<String, Session> current = new HashMap<>();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private boolean hurried;

    private record Session(Peer peer, SessionCheck check) {}

    Sessions(InetSocketAddress address, Pace pace) {
        this.address = address;
        this.pace = pace;
    }

    boolean isOpen(String connection) {
        return current.containsKey(connection);
    }

    void open(String connection, Splitter splitter, SessionCheck check) throws IOException {
        var peer = Peer.connect(sessions.size(), address, splitter, arrivals::add);
        var session = new Session(peer, check);
        sessions.add(session);
        current.put(connection, session);
    }

    void send(String connection, String text) throws IOException {
        var session = current.get(connection);
        if (session == null) {
            throw new IllegalStateException("no connection " + connection);
        }
        session.peer().send(text);
    }

    /** After the server has closed it, the label stands for a new connection. */
    void forget(String connection) {
        current.remove(connection);
    }

    /**
     * Takes in what comes until all that the recording has before this line is there, or patience
     * ends.
     */
    void await(int line) throws InterruptedException {
        while (sessions.stream().anyMatch(session -> !session.check().isDoneBefore(line))) {
            if (!takeOne(hurried ? pace.hurry() : pace.patience())) {
                hurried = true;
                sessions.forEach(session -> session.check().giveUpBefore(line));
            }
        }
    }

    /** Takes in what still comes while nothing is due. */
    void settle(Duration time) throws InterruptedException {
        var more = true;
        while (more) {
            more = takeOne(time);
        }
    }

    private boolean takeOne(Duration within) throws InterruptedException {
        var arrival = arrivals.poll(within.toMillis(), TimeUnit.MILLISECONDS);
        switch (arrival) {
            case Received(var session, var packet) ->
                    sessions.get(session).check().received(packet);
            case Closed(var session) -> sessions.get(session).check().closed();
            case null -> {}
        }
        return arrival != null;
    }

    List<SessionCheck> checks() {
        return sessions.stream().map(Session::check).toList();
    }

    @Override
    public void close() throws IOException {
        for (var session : sessions) {
            session.peer().close();
        }
    }
}

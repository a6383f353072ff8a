package astrolabe.server.net;

import astrolabe.manager.Reply;
import astrolabe.protocol.Decoded;
import astrolabe.protocol.PacketBuffer;
import astrolabe.server.session.Dispatcher;
import astrolabe.server.session.Session;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests that wait at a connection, on a virtual thread of its own, and ends when
 * none is left: an idle session has no thread.
 */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    /** After so many answers events get their turn. */
    private static final int MOST_ANSWERS = 64;

    /** Answers gather up to here before they are sent. */
    private static final int FULL = 16 << 10;

    /** A header of any request, with any value: no events until the request is answered. */
    private static final String SUPPRESS = "SuppressEvents";

    private final Connection connection;
    private final Session session;
    private final Entrance before;
    private final Thread thread;
    private final PacketBuffer out = new PacketBuffer();
    private boolean flowing;
    private boolean suppressed;

    Run(Connection connection, Entrance before) {
        this.before = before;
        this.connection = connection;
        this.session = connection.session();
        this.thread =
                Thread.ofVirtual().name("session-" + session.number()).unstarted(this::answerAll);
    }

    void start() {
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    private void answerAll() {
        connection.outlet().begin(this);
        try {
            before.enter(session);
            answerWaiting();
        } catch (InterruptedException e) {
            LOG.debug("{} went away while its request was handled", session.subject(), e);
        } finally {
            byte[] answers = takeAnswers();
            connection.post(() -> connection.onRunOver(answers));
        }
    }

    private void answerWaiting() throws InterruptedException {
        for (int i = 0; i < MOST_ANSWERS && session.ending().isEmpty(); i++) {
            Decoded next = connection.inbox().poll();
            if (next == null) {
                return;
            }
            connection.service().tally().requests.increment();
            answer(next);
            if (flowing || out.length() > FULL) {
                flowing = false;
                handOver();
            }
        }
    }

    private void answer(Decoded next) throws InterruptedException {
        Dispatcher dispatcher = connection.service().dispatcher();
        switch (next) {
            case Decoded.Packet(var message) -> {
                suppressed = message.first(SUPPRESS).filter(it -> !it.isEmpty()).isPresent();
                say(dispatcher.dispatch(session, message), message.actionId());
            }
            case Decoded.Rejected rejected ->
                    say(
                            dispatcher.refuse(rejected),
                            Optional.of(rejected.actionId()).filter(id -> !id.isEmpty()));
        }
    }

    void say(Reply reply, Optional<String> actionId) {
        reply.packets(actionId).forEach(out::packet);
    }

    /**
     * The action at work is about to wait: what was answered before it goes out, and events flow,
     * unless the client asked to have none before the answer.
     */
    void flow() {
        if (suppressed) {
            byte[] answers = takeAnswers();
            connection.post(() -> connection.onAnswersAlone(answers));
        } else if (!flowing) {
            flowing = true;
            handOver();
        }
    }

    private void handOver() {
        byte[] answers = takeAnswers();
        boolean eventsFlow = flowing;
        connection.post(() -> connection.onAnswers(answers, eventsFlow));
    }

    byte[] takeAnswers() {
        byte[] answers = out.toByteArray();
        out.clear();
        return answers;
    }
}

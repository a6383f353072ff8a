package astrolabe.server.session;

import astrolabe.manager.Reply;
import astrolabe.server.log.Rights;
import java.time.Duration;
import java.util.Optional;

/**
 * What a session asks of the transport it came over. Called on the session's virtual thread, but
 * for {@link #close}.
 */
public interface Outlet {

    /** From here on, until the next reply, events may be sent. */
    void awaits();

    /**
     * Events published from now on are seen with these rights; earlier ones are sent before the
     * next reply.
     */
    void sees(Rights rights) throws InterruptedException;

    /** Sends a first part of a reply at once, followed by the events that are there. */
    void answerFirst(Reply part, Optional<String> actionId);

    /** Waits until there is an event to send or the client sends something, at most so long. */
    void awaitEvent(Duration atMost) throws InterruptedException;

    /** Closes the connection. Any thread. */
    void close();
}

package astrolabe.sip.transport;

import astrolabe.sip.message.SipMessage;
import java.net.InetSocketAddress;

/** The way to one peer: a connection, or a socket and the peer's address. Thread-safe. */
public interface Flow {

    Protocol protocol();

    /** Our end of it, as far as it is known. */
    InetSocketAddress local();

    InetSocketAddress remote();

    /** Whether something can still go this way. */
    boolean isOpen();

    /**
     * Sends a message; never blocks.
     *
     * @param whenFailed told, on any thread, when it is known that the message was not sent
     */
    void send(SipMessage message, Runnable whenFailed);
}

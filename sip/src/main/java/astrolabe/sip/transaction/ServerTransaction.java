package astrolabe.sip.transaction;

import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.transport.Flow;

/** A request of a peer. On the line. */
public interface ServerTransaction {

    SipRequest request();

    /** The way that the request came. */
    Flow flow();

    /** Who is told of it from now on. */
    void listener(ServerListener listener);

    /**
     * Sends a response. One that comes too late, because a final one was sent, goes nowhere; a 2xx
     * to an INVITE may be repeated until its ACK comes.
     */
    void respond(SipResponse response);
}

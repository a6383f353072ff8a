package astrolabe.sip.transaction;

import astrolabe.sip.message.SipRequest;
import astrolabe.sip.transport.Flow;

/** Who is given the requests of peers; on the line. */
public interface RequestHandler {

    /** A new request, neither ACK nor CANCEL; it is to be answered. */
    void request(ServerTransaction transaction);

    /** An ACK of a 2xx, or of nothing that is known. */
    void ack(SipRequest ack, Flow flow);
}

package astrolabe.sip.transport;

import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;

/** Who is given what arrives, on the event loop that it arrived on; must not block. */
public interface Receiver {

    /**
     * A request. Its topmost Via says where it really came from (RFC 3261 section 18.2.1, RFC
     * 3581).
     *
     * @param flow where its response goes
     */
    void request(SipRequest request, Flow flow);

    void response(SipResponse response, Flow flow);
}

package astrolabe.sip.transaction;

import astrolabe.sip.message.SipResponse;

/** Who asked, and is told what comes of it; on the line. */
public interface ClientListener {

    /**
     * A response. To an INVITE, several of 2xx may come, of different ends or the same again; each
     * wants an ACK.
     */
    void response(SipResponse response);

    /** Nobody answered in time, or the request could not be sent; nothing follows. */
    void failed(Failure failure);

    /** Why there is no response. */
    enum Failure {
        /** Counts as 408 (section 8.1.3.1). */
        TIMEOUT,
        /** Counts as 503. */
        TRANSPORT;

        /** The status that it counts as. */
        public int status() {
            return this == TIMEOUT ? 408 : 503;
        }
    }
}

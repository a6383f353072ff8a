package astrolabe.sip.transaction;

import astrolabe.sip.message.Headers;
import astrolabe.sip.message.SipRequest;

/** A request of ours. On the line. */
public interface ClientTransaction {

    SipRequest request();

    /**
     * Takes an INVITE back (section 9.1): at once when a provisional response came, or as soon as
     * one comes. The final response, 487 as a rule, is still told. Nothing happens when there was
     * one already, or for other requests.
     *
     * @param extra headers for the CANCEL, a Reason for example
     */
    default void cancel(Headers extra) {}
}

package astrolabe.sip.dialog;

import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.sdp.AudioTerms;
import java.util.List;

/** Who makes a call or takes one, and is told how it goes; on the line. */
public interface CallListener {

    /** The peer rings: a 180. */
    default void ringing(SipResponse response) {}

    /** The peer is at it: a provisional response other than 100 and 180. */
    default void progress(SipResponse response) {}

    /** Both ends agreed on audio, anew perhaps. Before or after the answer. */
    default void audio(AudioTerms terms) {}

    /** The peer took our call. */
    default void answered(SipResponse response) {}

    /** The peer wishes to be called elsewhere; the call is over. */
    default void redirected(SipResponse response, List<NameAddr> elsewhere) {}

    /** The peer did not take our call; it is over. The status is 408 or 503 where none came. */
    default void refused(int status, SipMessage lastWord) {}

    /** The call is over: the peer ended it, took it back, or is not there any more. */
    default void ended(Ending ending) {}

    /**
     * A request within the call that it does not know itself: INFO, MESSAGE, REFER …
     *
     * @return what it is answered
     */
    default SipResponse request(SipRequest request) {
        return SipResponse.to(request, 501);
    }
}

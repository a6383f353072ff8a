package astrolabe.sip.dialog;

import astrolabe.sip.message.SipMessage;

/**
 * What tells a dialog from others, seen from us.
 *
 * @param remoteTag empty when the peer is older than tags
 */
public record DialogId(String callId, String localTag, String remoteTag) {

    /** Of a request or an ACK that was received. */
    public static DialogId received(SipMessage request) {
        return new DialogId(
                request.callId(), request.to().tag().orElse(""), request.from().tag().orElse(""));
    }
}

package astrolabe.sip.transaction;

import astrolabe.sip.message.CSeq;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.Via;
import java.util.Locale;

/** What a message has in common with the others of its transaction (section 17.1.3, 17.2.3). */
record Key(String branch, Method method) {

    /** Of a request that was received; an ACK belongs to its INVITE. */
    static Key received(SipRequest request) {
        return received(request, request.isMethod(Method.ACK) ? Method.INVITE : request.method());
    }

    /** That of the INVITE that a CANCEL takes back. */
    static Key cancelled(SipRequest cancel) {
        return received(cancel, Method.INVITE);
    }

    private static Key received(SipRequest request, Method method) {
        Via via = request.via();
        String branch = via.branch().orElse("");
        if (branch.startsWith(Via.COOKIE) && branch.length() > Via.COOKIE.length()) {
            String sender = via.host().toLowerCase(Locale.ROOT) + ":" + via.portOrUsual();
            return new Key(branch + "|" + sender, method);
        }
        return new Key(old(request, via), method);
    }

    /** A peer of before RFC 3261 has no branch that is unique by itself. */
    private static String old(SipMessage request, Via via) {
        CSeq cseq = request.cseq();
        return String.join(
                "|",
                request.callId(),
                request.from().tag().orElse(""),
                Long.toString(cseq.number()),
                via.host(),
                Integer.toString(via.portOrUsual()),
                via.branch().orElse(""));
    }

    static Key sent(SipRequest request) {
        return new Key(request.via().branch().orElse(""), request.method());
    }

    /** That of the request of ours that a response belongs to. */
    static Key of(SipResponse response) {
        return new Key(response.via().branch().orElse(""), response.cseq().method());
    }
}

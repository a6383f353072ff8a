package astrolabe.sip.message;

import java.util.List;

/** Something that is asked for, RFC 3261 section 7.1. */
public record SipRequest(Method method, Uri uri, Headers headers, Body body) implements SipMessage {

    public boolean isMethod(Method other) {
        return method.equals(other);
    }

    public SipRequest withUri(Uri other) {
        return new SipRequest(method, other, headers, body);
    }

    public SipRequest withHeaders(Headers others) {
        return new SipRequest(method, uri, others, body);
    }

    public SipRequest with(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    public SipRequest plus(String name, String value) {
        return withHeaders(headers.plus(name, value));
    }

    /** With this Via in the place of the topmost one; the others stay below it. */
    public SipRequest withTopVia(Via via) {
        Headers changed = headers.without(HeaderName.VIA);
        List<Via> vias = vias();
        for (int i = vias.size() - 1; i > 0; i--) {
            changed = changed.before(HeaderName.VIA, vias.get(i).toString());
        }
        return withHeaders(changed.before(HeaderName.VIA, via.toString()));
    }

    public SipRequest withBody(String type, Body other) {
        return new SipRequest(method, uri, headers.with(HeaderName.CONTENT_TYPE, type), other);
    }

    @Override
    public String startLine() {
        return method + " " + uri + " SIP/2.0";
    }

    /** The start line alone: what is in the headers may be secret. */
    @Override
    public String toString() {
        return startLine();
    }
}

package astrolabe.sip.message;

import java.util.List;

/**
 * What is answered to a request, RFC 3261 section 7.2.
 *
 * @param status from 100 to 699
 */
public record SipResponse(int status, String reason, Headers headers, Body body)
        implements SipMessage {

    private static final List<String> COPIED =
            List.of(
                    HeaderName.VIA,
                    HeaderName.FROM,
                    HeaderName.TO,
                    HeaderName.CALL_ID,
                    HeaderName.CSEQ);

    /** A response to this request with its own words for the status (section 8.2.6.2). */
    public static SipResponse to(SipRequest request, int status) {
        return to(request, status, Reasons.of(status));
    }

    public static SipResponse to(SipRequest request, int status, String reason) {
        return new SipResponse(status, reason, copied(request.headers()), Body.EMPTY);
    }

    /** What every response takes over from its request. */
    static Headers copied(Headers headers) {
        return new Headers(
                headers.all().stream()
                        .filter(header -> COPIED.stream().anyMatch(header::isNamed))
                        .toList());
    }

    public boolean isProvisional() {
        return status < 200;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isFinal() {
        return status >= 200;
    }

    public SipResponse withHeaders(Headers others) {
        return new SipResponse(status, reason, others, body);
    }

    public SipResponse with(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    public SipResponse plus(String name, String value) {
        return withHeaders(headers.plus(name, value));
    }

    /** With this tag in To, unless one is there. */
    public SipResponse withToTag(String tag) {
        NameAddr to = to();
        return to.tag().isPresent() ? this : with(HeaderName.TO, to.withTag(tag).toString());
    }

    public SipResponse withBody(String type, Body other) {
        return new SipResponse(status, reason, headers.with(HeaderName.CONTENT_TYPE, type), other);
    }

    @Override
    public String startLine() {
        return "SIP/2.0 " + status + " " + reason;
    }

    @Override
    public String toString() {
        return startLine();
    }
}

package astrolabe.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request or a response. The accessors of single headers rely on what {@link SipReader} has seen
 * to, or on whoever made the message: they throw {@link IllegalStateException} where such a header
 * is missing or malformed.
 */
public sealed interface SipMessage permits SipRequest, SipResponse {

    Headers headers();

    Body body();

    /** Request line or status line. */
    String startLine();

    /** The topmost Via. */
    default Via via() {
        return vias().getFirst();
    }

    default List<Via> vias() {
        return parsed(headers().values(HeaderName.VIA), Via::parse);
    }

    default NameAddr from() {
        return single(HeaderName.FROM, NameAddr::parse);
    }

    default NameAddr to() {
        return single(HeaderName.TO, NameAddr::parse);
    }

    default String callId() {
        return single(HeaderName.CALL_ID, text -> text);
    }

    default CSeq cseq() {
        return single(HeaderName.CSEQ, CSeq::parse);
    }

    /** The addresses of Contact, Route, Record-Route. A Contact of {@code *} is none. */
    default List<NameAddr> addresses(String header) {
        List<String> values = headers().values(header);
        return values.equals(List.of("*")) ? List.of() : parsed(values, NameAddr::parse);
    }

    /** The first Contact. */
    default Optional<NameAddr> contact() {
        return addresses(HeaderName.CONTACT).stream().findFirst();
    }

    /** The number of a header that is one; empty when it is missing or none. */
    default OptionalLong number(String header) {
        Optional<String> text = headers().first(header);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String digits = new Cursor(text.get()).takeWhile(Grammar::isDigit);
        return digits.isEmpty() || digits.length() > 18
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(digits));
    }

    /** The type of the body in lower case without parameters, {@code application/sdp}. */
    default String contentType() {
        String type = headers().first(HeaderName.CONTENT_TYPE).orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private <T> T single(String header, Value<T> value) {
        return parsed(headers().lines(header), value).getFirst();
    }

    private static <T> List<T> parsed(List<String> values, Value<T> value) {
        List<T> found = new ArrayList<>(values.size());
        for (String text : values) {
            try {
                found.add(value.parse(text));
            } catch (Malformed e) {
                throw new IllegalStateException("A header was not checked", e);
            }
        }
        return found;
    }

    /** How one kind of value is read. */
    @FunctionalInterface
    interface Value<T> {
        T parse(String text) throws Malformed;
    }
}

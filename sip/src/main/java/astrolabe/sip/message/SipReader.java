package astrolabe.sip.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one message from the bytes of a datagram or of a frame of a stream. What it lets through
 * has a start line, exactly one From, To, Call-ID and CSeq, at least one Via, and no malformed
 * Contact, Route, Record-Route, Max-Forwards or Content-Length. Thread-safe.
 *
 * <p>It is strict where leniency would mean to guess (RFC 4475 shows how), and lenient about line
 * ends without CR, blanks at the ends of the start line, and names in letters beyond ASCII.
 */
public final class SipReader {

    private static final String VERSION = "SIP/2.0";
    private static final List<String> SINGLE =
            List.of(HeaderName.FROM, HeaderName.TO, HeaderName.CALL_ID, HeaderName.CSEQ);

    private final Limits limits;

    public SipReader() {
        this(Limits.USUAL);
    }

    public SipReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a message that begins with the bytes; what stands behind its body is left out. */
    public Reading read(byte[] bytes) {
        int begin = 0;
        while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
            begin++; // section 7.5
        }
        Head head = new Head(limits);
        try {
            int bodyAt = head.read(bytes, begin);
            return new Reading.Whole(message(head, bytes, bodyAt));
        } catch (Malformed e) {
            return new Reading.Broken(e.problem(), head.answer(400, e.problem()));
        } catch (OtherVersion _) {
            return new Reading.Broken("another version of SIP", head.answer(505, ""));
        }
    }

    private SipMessage message(Head head, byte[] bytes, int bodyAt) throws Malformed, OtherVersion {
        Headers headers = new Headers(head.headers);
        if (head.startLine.regionMatches(true, 0, "SIP/", 0, 4)) {
            return response(head.startLine, headers, body(headers, bytes, bodyAt));
        }
        String line = head.startLine.strip();
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first < 0 || first == last) {
            throw new Malformed("a request line needs method, URI and version");
        }
        String version = line.substring(last + 1);
        if (!version.equalsIgnoreCase(VERSION)) {
            if (version.regionMatches(true, 0, "SIP/", 0, 4)) {
                throw new OtherVersion();
            }
            throw new Malformed("a request line needs method, URI and version");
        }
        Method method = Method.parse(line.substring(0, first));
        Uri uri = Uri.parse(line.substring(first, last).strip());
        if (uri instanceof SipUri sip && !sip.headers().isEmpty()) {
            throw new Malformed("a request URI has no headers"); // section 19.1.1
        }
        CSeq cseq = check(headers);
        if (!cseq.method().equals(method)) {
            throw new Malformed("CSeq names another method");
        }
        return new SipRequest(method, uri, headers, body(headers, bytes, bodyAt));
    }

    private static SipResponse response(String line, Headers headers, Body body)
            throws Malformed, OtherVersion {
        int space = line.indexOf(' ');
        if (space < 0 || !line.substring(0, space).equalsIgnoreCase(VERSION)) {
            throw new OtherVersion();
        }
        Cursor cursor = new Cursor(line.substring(space + 1));
        String digits = cursor.takeWhile(Grammar::isDigit);
        int status = digits.length() == 3 ? Integer.parseInt(digits) : 0;
        if (status < 100 || status > 699 || !(cursor.atEnd() || cursor.peek() == ' ')) {
            throw new Malformed("not a status");
        }
        var _ = check(headers);
        return new SipResponse(status, cursor.rest().strip(), headers, body);
    }

    /** Sees to the headers that everybody relies on. */
    private static CSeq check(Headers headers) throws Malformed {
        for (String name : SINGLE) {
            int lines = headers.lines(name).size();
            if (lines != 1) {
                throw new Malformed(lines == 0 ? name + " is missing" : name + " stands twice");
            }
        }
        all(headers, HeaderName.VIA, Via::parse);
        if (!headers.has(HeaderName.VIA)) {
            throw new Malformed("Via is missing");
        }
        var _ = NameAddr.parse(headers.first(HeaderName.FROM).orElse(""));
        var _ = NameAddr.parse(headers.first(HeaderName.TO).orElse(""));
        String callId = headers.first(HeaderName.CALL_ID).orElse("");
        if (callId.isEmpty() || callId.chars().anyMatch(Grammar::isBlank)) {
            throw new Malformed("not a Call-ID");
        }
        maxForwards(headers);
        if (!headers.lines(HeaderName.CONTACT).equals(List.of("*"))) {
            all(headers, HeaderName.CONTACT, NameAddr::parse);
        }
        all(headers, HeaderName.ROUTE, NameAddr::parse);
        all(headers, HeaderName.RECORD_ROUTE, NameAddr::parse);
        return CSeq.parse(headers.first(HeaderName.CSEQ).orElse(""));
    }

    private static void all(Headers headers, String name, SipMessage.Value<?> value)
            throws Malformed {
        for (String text : headers.values(name)) {
            var _ = value.parse(text);
        }
    }

    private static void maxForwards(Headers headers) throws Malformed {
        List<String> lines = headers.lines(HeaderName.MAX_FORWARDS);
        if (lines.size() > 1) {
            throw new Malformed("Max-Forwards stands twice");
        }
        for (String text : lines) {
            if (!text.chars().allMatch(Grammar::isDigit)
                    || CSeq.number(text, HeaderName.MAX_FORWARDS) > 255) {
                throw new Malformed("Max-Forwards is no number up to 255");
            }
        }
    }

    private Body body(Headers headers, byte[] bytes, int from) throws Malformed {
        Optional<Integer> stated = contentLength(headers.lines(HeaderName.CONTENT_LENGTH));
        int available = bytes.length - from;
        int length = stated.orElse(available);
        if (length > available) {
            throw new Malformed("the body is shorter than Content-Length says"); // section 18.3
        }
        if (length > limits.body()) {
            throw new Malformed("the body is too long");
        }
        return Body.of(bytes, from, from + length);
    }

    static Optional<Integer> contentLength(List<String> lines) throws Malformed {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String text = lines.getFirst();
        if (lines.stream().anyMatch(line -> !line.equals(text))
                || text.isEmpty()
                || text.length() > 9
                || !text.chars().allMatch(Grammar::isDigit)) {
            throw new Malformed("Content-Length is no single number");
        }
        return Optional.of(Integer.valueOf(text));
    }

    /** Another version of SIP was spoken. */
    private static final class OtherVersion extends Exception {

        private static final long serialVersionUID = 1L;

        OtherVersion() {
            super(null, null, false, false);
        }
    }

    /** The lines of a head, as far as they could be read. */
    private static final class Head {

        private final Limits limits;
        private final List<Header> headers = new ArrayList<>();
        private String startLine = "";

        Head(Limits limits) {
            this.limits = limits;
        }

        /** Returns where the body begins. */
        int read(byte[] bytes, int begin) throws Malformed {
            int at = begin;
            StringBuilder line = new StringBuilder();
            boolean first = true;
            while (true) {
                int end = lineEnd(bytes, at);
                int next = Math.min(end + 1, bytes.length);
                if (end > at && bytes[end - 1] == '\r') {
                    end--;
                }
                boolean continues = end > at && (bytes[at] == ' ' || bytes[at] == '\t');
                if (!continues && !first) {
                    take(line);
                }
                if (end == at) {
                    return next;
                }
                if (line.length() + end - at > limits.line()) {
                    throw new Malformed("a line is too long");
                }
                line.append(text(bytes, at, end));
                first = false;
                at = next;
                if (at >= bytes.length) {
                    take(line);
                    throw new Malformed("the headers do not end");
                }
            }
        }

        private static int lineEnd(byte[] bytes, int from) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            return end;
        }

        private void take(StringBuilder line) throws Malformed {
            String text = line.toString();
            line.setLength(0);
            if (startLine.isEmpty()) {
                startLine = text;
                return;
            }
            if (headers.size() >= limits.headers()) {
                throw new Malformed("too many headers");
            }
            int colon = text.indexOf(':');
            String name = colon < 0 ? "" : text.substring(0, colon).stripTrailing();
            if (!Grammar.isToken(name)) {
                throw new Malformed("a line is no header");
            }
            String value = text.substring(colon + 1).strip();
            if (value.indexOf('\r') >= 0) {
                throw new Malformed("a control character in " + name);
            }
            headers.add(new Header(name, value));
        }

        /** UTF-8 where the bytes are such, Latin-1 otherwise. */
        private static String text(byte[] bytes, int from, int to) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, to - from))
                        .toString();
            } catch (CharacterCodingException _) {
                return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            }
        }

        /** An answer without state; the same request is always answered the same (8.2.7). */
        Optional<SipResponse> answer(int status, String problem) {
            if (startLine.isEmpty()
                    || startLine.startsWith("ACK ")
                    || startLine.regionMatches(true, 0, "SIP/", 0, 4)) {
                return Optional.empty();
            }
            Headers copied = SipResponse.copied(new Headers(headers));
            try {
                all(copied, HeaderName.VIA, Via::parse);
                if (!copied.has(HeaderName.VIA)) {
                    return Optional.empty();
                }
            } catch (Malformed _) {
                return Optional.empty(); // nobody knows where to send it
            }
            String reason = Reasons.of(status) + (problem.isEmpty() ? "" : ": " + problem);
            return Optional.of(new SipResponse(status, reason, tagged(copied), Body.EMPTY));
        }

        private static Headers tagged(Headers copied) {
            try {
                NameAddr to = NameAddr.parse(copied.first(HeaderName.TO).orElse(""));
                return to.tag().isPresent()
                        ? copied
                        : copied.with(
                                HeaderName.TO,
                                to.withTag(Integer.toHexString(copied.hashCode())).toString());
            } catch (Malformed _) {
                return copied; // as it came, for want of a better one
            }
        }
    }
}

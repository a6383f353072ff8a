package astrolabe.sip.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@code sip:} or {@code sips:} URI, RFC 3261 section 19.1.
 *
 * @param user as it is written, escaped where needed and nowhere else; empty when there is none
 * @param password likewise
 * @param host a domain, an IPv4 address or an IPv6 address in brackets
 * @param port 0 when none is named
 * @param headers what follows the question mark, {@code name=value} each, as written
 */
public record SipUri(
        boolean secure,
        String user,
        String password,
        String host,
        int port,
        Params params,
        List<String> headers)
        implements Uri {

    /** These parameters must be in both URIs or in neither for them to be equivalent. */
    private static final List<String> DECISIVE =
            List.of("user", "ttl", "method", "maddr", "transport");

    public SipUri {
        headers = List.copyOf(headers);
    }

    /**
     * @param userText the user in plain text, may be empty
     * @param port 0 for none
     */
    public static SipUri of(String userText, String host, int port) {
        return new SipUri(
                false,
                Escapes.escape(userText, Grammar::isUser),
                "",
                host,
                port,
                Params.NONE,
                List.of());
    }

    static SipUri parse(boolean secure, String rest) throws Malformed {
        // The user may hold semicolons and question marks, so its end is looked for first.
        int at = rest.indexOf('@');
        Cursor cursor = new Cursor(rest);
        String user = "";
        String password = "";
        if (at >= 0) {
            user = cursor.takeWhile(c -> Grammar.isUser(c) || c == '%');
            if (user.isEmpty()) {
                throw new Malformed("a SIP URI with '@' and without user");
            }
            if (cursor.take(':')) {
                password = cursor.takeWhile(c -> Grammar.isPassword(c) || c == '%');
            }
            cursor.expect('@');
        }
        String host = host(cursor);
        int port = cursor.take(':') ? port(cursor) : 0;
        Params params = Params.ofUri(cursor);
        List<String> headers = cursor.take('?') ? headers(cursor) : List.of();
        if (!cursor.atEnd()) {
            throw new Malformed("not a SIP URI");
        }
        return new SipUri(
                secure,
                Escapes.normal(user, Grammar::isUser),
                Escapes.normal(password, Grammar::isPassword),
                host,
                port,
                params,
                headers);
    }

    static String host(Cursor cursor) throws Malformed {
        String host =
                cursor.peek() == '['
                        ? cursor.takeWhile(c -> Grammar.isHex(c) || "[:.".indexOf(c) >= 0)
                                + (cursor.take(']') ? "]" : "")
                        : cursor.takeWhile(c -> Grammar.isAlphanumeric(c) || "-._".indexOf(c) >= 0);
        if (!Grammar.isHost(host)) {
            throw new Malformed("a host expected");
        }
        return host;
    }

    static int port(Cursor cursor) throws Malformed {
        String digits = cursor.takeWhile(Grammar::isDigit);
        int port = digits.isEmpty() || digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new Malformed("not a port");
        }
        return port;
    }

    private static List<String> headers(Cursor cursor) throws Malformed {
        String text = cursor.takeWhile(c -> Grammar.isUriHeader(c) || "%=&".indexOf(c) >= 0);
        for (String header : text.split("&", -1)) {
            if (header.indexOf('=') < 1) {
                throw new Malformed("a header in a URI has no name or no value");
            }
            var _ = Escapes.normal(header, Grammar::isUriHeader);
        }
        return List.of(text.split("&", -1));
    }

    @Override
    public String scheme() {
        return secure ? "sips" : "sip";
    }

    /** The user in plain text. */
    public String userText() {
        return Escapes.decode(user);
    }

    /** The port named, or the usual one of the scheme. */
    public int portOrUsual() {
        return port != 0 ? port : secure ? 5061 : 5060;
    }

    /** The transport named, in lower case; empty when none is. */
    public Optional<String> transport() {
        return params.text("transport").map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** Whether it names a loose router (section 16.12). */
    public boolean isLooseRouter() {
        return params.has("lr");
    }

    public SipUri withParams(Params others) {
        return new SipUri(secure, user, password, host, port, others, headers);
    }

    public SipUri withHostPort(String otherHost, int otherPort) {
        return new SipUri(secure, user, password, otherHost, otherPort, params, headers);
    }

    /** Without what must not be in a request URI (section 19.1.1). */
    public SipUri asRequestUri() {
        return new SipUri(secure, user, password, host, port, params.without("method"), List.of());
    }

    /** Whether both mean the same by section 19.1.4. */
    public boolean isEquivalent(SipUri other) {
        return secure == other.secure
                && user.equals(other.user)
                && password.equals(other.password)
                && host.equalsIgnoreCase(other.host)
                && port == other.port
                && agree(other)
                && headers.size() == other.headers.size()
                && headers.containsAll(other.headers);
    }

    private boolean agree(SipUri other) {
        boolean decisive =
                DECISIVE.stream().allMatch(name -> params.has(name) == other.params.has(name));
        return decisive
                && params.all().stream()
                        .allMatch(param ->
                                other.params
                                        .find(param.name())
                                        .map(theirs -> sameValue(param, theirs))
                                        .orElse(true));
    }

    private static boolean sameValue(Param one, Param two) {
        return one.text().orElse("").equalsIgnoreCase(two.text().orElse(""));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(secure ? "sips:" : "sip:").append(user);
        if (!password.isEmpty()) {
            out.append(':').append(password);
        }
        if (!user.isEmpty()) {
            out.append('@');
        }
        out.append(host);
        if (port != 0) {
            out.append(':').append(port);
        }
        params.write(out);
        if (!headers.isEmpty()) {
            out.append('?').append(String.join("&", headers));
        }
        return out.toString();
    }
}

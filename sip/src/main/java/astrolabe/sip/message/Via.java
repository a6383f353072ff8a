package astrolabe.sip.message;

import java.util.Locale;
import java.util.Optional;

/**
 * A station on a request's way, RFC 3261 section 20.42.
 *
 * @param transport in upper case: {@code UDP}, {@code TCP}, {@code TLS}, {@code WS}, {@code WSS}
 * @param port 0 when none is named
 */
public record Via(String transport, String host, int port, Params params) {

    /** With what the branch of a transaction begins that is unique by itself (section 8.1.1.7). */
    public static final String COOKIE = "z9hG4bK";

    /**
     * @throws Malformed when the text is no single Via
     */
    public static Via parse(String text) throws Malformed {
        Cursor cursor = new Cursor(text);
        String protocol = cursor.skipBlanks().token("a protocol");
        slash(cursor);
        String version = cursor.token("a version");
        slash(cursor);
        String transport = cursor.token("a transport").toUpperCase(Locale.ROOT);
        if (!protocol.equalsIgnoreCase("SIP") || !version.equals("2.0")) {
            throw new Malformed("a Via of another protocol");
        }
        if (!Grammar.isBlank(cursor.peek())) {
            throw new Malformed("a Via without sender");
        }
        String host = SipUri.host(cursor.skipBlanks());
        int port = cursor.takeSeparator(':') ? SipUri.port(cursor) : 0;
        Params params = Params.ofHeader(cursor);
        cursor.expectEnd("Via");
        return new Via(transport, host, port, params);
    }

    private static void slash(Cursor cursor) throws Malformed {
        if (!cursor.takeSeparator('/')) {
            throw new Malformed("'/' expected in Via");
        }
    }

    public Optional<String> branch() {
        return params.text("branch");
    }

    /** The port named, or the usual one of the transport. */
    public int portOrUsual() {
        if (port != 0) {
            return port;
        }
        return switch (transport) {
            case "TLS" -> 5061;
            case "WS" -> 80;
            case "WSS" -> 443;
            default -> 5060;
        };
    }

    public Via with(String name, String value) {
        return new Via(transport, host, port, params.with(name, value));
    }

    @Override
    public String toString() {
        StringBuilder out =
                new StringBuilder("SIP/2.0/").append(transport).append(' ').append(host);
        if (port != 0) {
            out.append(':').append(port);
        }
        return params.write(out).toString();
    }
}

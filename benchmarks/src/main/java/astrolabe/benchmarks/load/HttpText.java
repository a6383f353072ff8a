package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** Requests and responses as bytes. */
public final class HttpText {

    private static final byte[] OK = ascii("HTTP/1.1 200 ");
    private static final byte[] LENGTH = ascii("\r\nContent-Length: ");
    private static final byte[] COOKIE = ascii("\r\nSet-Cookie: ");
    private static final byte[] SUCCESS = ascii("Response: Success\r\n");

    private HttpText() {}

    /** A request without a body for this target, with further header lines, each ended. */
    public static byte[] get(String target, String headers) {
        return ascii("GET " + target + " HTTP/1.1\r\nHost: bench\r\n" + headers + "\r\n");
    }

    /** As {@link #get}, that posts nothing. */
    public static byte[] post(String target, String headers) {
        return ascii(
                "POST "
                        + target
                        + " HTTP/1.1\r\nHost: bench\r\n"
                        + headers
                        + "Content-Length: 0\r\n\r\n");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Just past the empty line behind the headers; -1 when it is not there. */
    static int endOfHead(byte[] bytes, int from, int to) {
        return Packets.end(bytes, from, to);
    }

    /** Just past the response that begins here; -1 when not all of it is there. */
    static int end(byte[] bytes, int from, int to) {
        int body = endOfHead(bytes, from, to);
        if (body < 0) {
            return -1;
        }
        int at = Packets.after(bytes, from, body, LENGTH);
        int digits = at < 0 ? 0 : Packets.endOfDigits(bytes, at, body) - at;
        int end = digits == 0 ? body : body + (int) Packets.number(bytes, at, digits);
        return end <= to ? end : -1;
    }

    /** Whether this is a response with the status 200. */
    static boolean isOk(byte[] bytes, int from, int to) {
        return Packets.at(bytes, from, to, OK);
    }

    /** Whether the body of a response begins with the packet of an action that succeeded. */
    static boolean isSuccess(byte[] bytes, int from, int to) {
        return isOk(bytes, from, to) && Packets.at(bytes, endOfHead(bytes, from, to), to, SUCCESS);
    }

    /** The header line that brings back the cookie of a response; empty when it has none. */
    static String cookie(byte[] bytes, int from, int to) {
        int at = Packets.after(bytes, from, to, COOKIE);
        if (at < 0) {
            return "";
        }
        int end = at;
        while (bytes[end] != ';' && bytes[end] != '\r') {
            end++;
        }
        return "Cookie: " + new String(bytes, at, end - at, StandardCharsets.US_ASCII) + "\r\n";
    }
}

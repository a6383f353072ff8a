package astrolabe.server.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request is answered with. {@code Server}, {@code Date}, {@code Connection} and {@code
 * Content-Length} are added when it is sent. Immutable: a body that was handed over is not touched
 * any more.
 */
public final class WebResponse implements Answer {

    /** The code and the words behind it. */
    public record Status(int code, String reason) {
        public static final Status OK = new Status(200, "OK");
    }

    /** A header; several may have one name. */
    public record Header(String name, String value) {}

    private static final Header NOT_CACHED = new Header("Cache-Control", "no-cache, no-store");

    private final Status status;
    private final List<Header> headers;
    private final byte[] body;
    private final boolean closes;

    private WebResponse(Status status, List<Header> headers, byte[] body, boolean closes) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.closes = closes;
    }

    /** A page that no cache keeps. */
    public static WebResponse page(String contentType, byte[] body) {
        return bare(Status.OK).with(contentType, body);
    }

    public static WebResponse page(String contentType, String body) {
        return page(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A response without a page, which no cache keeps. */
    public static WebResponse bare(Status status) {
        return new WebResponse(status, List.of(NOT_CACHED), new byte[0], false);
    }

    /** A response without headers of its own, which caches may keep. */
    public static WebResponse kept(Status status) {
        return new WebResponse(status, List.of(), new byte[0], false);
    }

    public Status status() {
        return status;
    }

    /** In the order in which they are sent. */
    public List<Header> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Whether the connection ends with it. */
    boolean closes() {
        return closes;
    }

    /** This one with one more header at the end. */
    public WebResponse with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new WebResponse(status, more, body, closes);
    }

    /** This one with a page. */
    public WebResponse with(String contentType, byte[] page) {
        return new WebResponse(status, with("Content-type", contentType).headers, page, closes);
    }

    /** This one with a body whose type is said already. */
    public WebResponse containing(byte[] content) {
        return new WebResponse(status, headers, content, closes);
    }

    /** This one, after which the connection ends. */
    public WebResponse closing() {
        return new WebResponse(status, headers, body, true);
    }
}

package astrolabe.server.http;

import astrolabe.protocol.AmiMessage.Header;
import astrolabe.server.security.Peer;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One whole request. Immutable. */
public final class WebRequest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String method;
    private final String target;
    private final String path;
    private final String query;
    private final HttpHeaders headers;
    private final byte[] body;
    private final Peer peer;
    private final boolean keepAlive;
    private final boolean endsSilently;

    WebRequest(HttpRequest head, byte[] body, Peer peer, boolean keepAlive) {
        this.method = head.method().name();
        this.target = head.uri();
        int question = target.indexOf('?');
        this.path = FormText.decode(question < 0 ? target : target.substring(0, question));
        this.query = question < 0 ? "" : target.substring(question + 1);
        this.headers = head.headers();
        this.body = body;
        this.peer = peer;
        this.keepAlive = keepAlive;
        this.endsSilently = !head.protocolVersion().isKeepAliveDefault();
    }

    /** As sent: {@code GET}. */
    public String method() {
        return method;
    }

    /** Path and query as sent. */
    public String target() {
        return target;
    }

    /** Without the query, its escapes resolved. */
    public String path() {
        return path;
    }

    /** What stands behind the question mark, as sent. */
    public String query() {
        return query;
    }

    /** What was sent behind the headers; not to be changed. */
    public byte[] body() {
        return body;
    }

    /** Whether a header says this, whatever parameters follow. */
    public boolean has(String name, String value) {
        return header(name)
                .map(text -> text.split(";", 2)[0].strip())
                .filter(value::equalsIgnoreCase)
                .isPresent();
    }

    /** All headers as sent. */
    public HttpHeaders headers() {
        return headers;
    }

    public Peer peer() {
        return peer;
    }

    /** Whether the connection may stay open after the response. */
    boolean keepAlive() {
        return keepAlive;
    }

    /** Whether its protocol, HTTP/1.0, has a connection end with each response anyway. */
    boolean endsSilently() {
        return endsSilently;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean isHead() {
        return method.equals("HEAD");
    }

    /**
     * What a form sent, or a query: the fields of a {@code POST}'s body, whose query does not
     * count, and of every other method's query.
     */
    public List<Header> parameters() {
        if (!method.equals("POST")) {
            return FormText.read(query);
        }
        boolean form = header("Content-Type").filter(WebRequest::isForm).isPresent();
        return form ? FormText.read(new String(body, StandardCharsets.ISO_8859_1)) : List.of();
    }

    private static boolean isForm(String contentType) {
        return contentType.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    /** The value of a cookie, without quotes around it. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies().get(name));
    }

    /** All cookies in the order in which they were sent. */
    public Map<String, String> cookies() {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String header : headers.getAll("Cookie")) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    cookies.putIfAbsent(
                            pair.substring(0, equals).strip(),
                            unquoted(pair.substring(equals + 1).strip()));
                }
            }
        }
        return cookies;
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}

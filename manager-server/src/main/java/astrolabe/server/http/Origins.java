package astrolabe.server.http;

import astrolabe.server.http.WebResponse.Header;
import astrolabe.server.http.WebResponse.Status;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whose pages in a browser may use the server (the Fetch standard, "CORS protocol"): none but its
 * own unless they are listed. Immutable.
 *
 * @param allowed origins in lower case, {@code https://host:port}
 */
public record Origins(Set<String> allowed) {

    private static final Status NO_CONTENT = new Status(204, "No Content");
    private static final Header VARIES = new Header("Vary", "Origin");
    private static final String ORIGIN = "Origin";

    public Origins {
        allowed = Set.copyOf(allowed);
    }

    /** Whether a browser asks if a page may send a request; never so without a list. */
    boolean isPreflight(WebRequest request) {
        return !allowed.isEmpty()
                && request.method().equals("OPTIONS")
                && request.header(ORIGIN).isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
    }

    /** Answers such a question. */
    WebResponse preflight(WebRequest request, ErrorPage errors) {
        if (!isListed(request)) {
            return errors.of(request, Refusal.FOREIGN_ORIGIN);
        }
        return WebResponse.kept(NO_CONTENT)
                .with("Access-Control-Allow-Methods", "GET, HEAD, POST")
                .with("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID")
                .with("Access-Control-Max-Age", "600");
    }

    /** The response with what lets a listed page read it. */
    WebResponse marked(WebRequest request, WebResponse response) {
        WebResponse marked = response;
        for (Header header : headers(request)) {
            marked = marked.with(header.name(), header.value());
        }
        return marked;
    }

    /** What lets a listed page read an answer; nothing at all without a list. */
    public List<Header> headers(WebRequest request) {
        if (allowed.isEmpty()) {
            return List.of();
        }
        return isListed(request)
                ? List.of(
                        VARIES,
                        new Header(
                                "Access-Control-Allow-Origin",
                                request.header(ORIGIN).orElseThrow()),
                        new Header("Access-Control-Allow-Credentials", "true"))
                : List.of(VARIES);
    }

    /**
     * Whether a WebSocket may be opened: browsers let every page try, and send it the cookies and
     * credentials of whoever looks at it. What is no browser sends no origin.
     */
    public boolean lets(WebRequest request) {
        return request.header(ORIGIN).isEmpty() || isOwn(request) || isListed(request);
    }

    private static boolean isOwn(WebRequest request) {
        String origin = request.header(ORIGIN).orElse("");
        String authority =
                origin.substring(origin.indexOf("://") < 0 ? 0 : origin.indexOf("://") + 3);
        return request.header("Host").filter(authority::equalsIgnoreCase).isPresent();
    }

    private boolean isListed(WebRequest request) {
        return request.header(ORIGIN)
                .filter(it -> allowed.contains(it.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}

package astrolabe.server.http;

import astrolabe.server.http.WebResponse.Status;

/** A request that cannot be served as it is, and why. */
public enum Refusal {
    INVALID_REQUEST(400, "Bad Request", "Invalid Request"),
    LONG_REQUEST_LINE(400, "Bad Request", "Request line too long"),
    LONG_HEADER(400, "Bad Request", "Header line too long"),
    BAD_LENGTH(400, "Bad Request", "Invalid Content-Length in request!"),
    BAD_BODY(400, "Bad Request", "Error parsing request body"),
    NO_WEBSOCKET(400, "Bad Request", "This is the place of a WebSocket: an upgrade is expected."),
    BAD_FILTER(400, "Bad Request", "Filter was formatted incorrectly or did not compile."),
    LATE(400, "Bad Request", "Timeout"),
    FORBIDDEN_ADDRESS(403, "Forbidden", "Access denied by ACL"),
    FORBIDDEN_FILE(403, "Access Denied", "You do not have permission to access the requested URL."),
    FOREIGN_ORIGIN(
            403,
            "Forbidden",
            "Pages of this origin may not use the server: cors_allow_origin in http.conf does not name it."),
    TAKEN_ACCOUNT(403, "Forbidden", "The account has a session already and may have only one."),
    FORBIDDEN_ACCOUNT(403, "Permission denied", "Permission denied"),
    UNKNOWN_WEBSOCKET_VERSION(426, "Upgrade Required", "Sec-WebSocket-Version: 13 is spoken here."),
    NO_WEBSOCKET_KEY(400, "Bad Request", "Sec-WebSocket-Key is missing."),
    NOT_FOUND(404, "Not Found", "The requested URL was not found on this server."),
    NOT_ALLOWED(405, "Method Not Allowed", "The method cannot be used here."),
    LARGE_BODY(413, "Request Entity Too Large", "Body too large"),
    MANY_HEADERS(413, "Request Entity Too Large", "Too many headers"),
    LARGE_HEADERS(431, "Request Header Fields Too Large", "Headers too large"),
    UNKNOWN_METHOD(501, "Not Implemented", "Attempt to use unimplemented / unsupported method"),
    UNKNOWN_ENCODING(501, "Unimplemented", "Unsupported Transfer-Encoding."),
    FAILED(500, "Internal Server Error", "The request could not be served."),
    STOPPING(503, "Service Unavailable", "Shutdown in progress"),
    FULL(503, "Service Unavailable", "Too many connections");

    private final int code;
    private final String reason;
    private final String text;

    Refusal(int code, String reason, String text) {
        this.code = code;
        this.reason = reason;
        this.text = text;
    }

    public Status status() {
        return new Status(code, reason);
    }

    public String text() {
        return text;
    }
}

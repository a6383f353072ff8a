package astrolabe.server.http.ajam;

import astrolabe.server.http.Answer;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import java.util.Optional;

/** The manager interface for clients that log in with an action and keep a cookie. */
final class CookieResource implements Resource {

    private static final String COOKIE = "mansession_id";

    private final WebSessions sessions;
    private final PacketFormat format;

    CookieResource(WebSessions sessions, PacketFormat format) {
        this.sessions = sessions;
        this.format = format;
    }

    @Override
    public Answer serve(WebRequest request) throws InterruptedException {
        Optional<WebSession> known = request.cookie(COOKIE).flatMap(sessions::find);
        WebSession session = known.orElseGet(() -> sessions.open(request.peer()));
        byte[] packets;
        try {
            packets = session.handle(request.parameters());
        } finally {
            sessions.settle(session);
        }
        return WebResponse.page(format.contentType(), body(packets, request))
                .with("Set-Cookie", cookie(session))
                .with("Pragma", "SuppressEvents");
    }

    private byte[] body(byte[] packets, WebRequest request) {
        return packets.length == 0 ? packets : format.body(packets, request);
    }

    private String cookie(WebSession session) {
        return COOKIE
                + "=\""
                + session.id()
                + "\"; Version=1; Max-Age="
                + sessions.life().timeout().toSeconds();
    }
}

package astrolabe.server.http.ajam;

import astrolabe.server.http.Answer;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import astrolabe.server.http.proof.DigestCredentials;
import astrolabe.server.http.proof.Doorkeeper;
import astrolabe.server.http.proof.Proof;
import java.util.Optional;

/**
 * The manager interface for clients that prove themselves with each request by a digest of their
 * secret; requests with one nonce are one session.
 */
final class DigestResource implements Resource {

    private final WebSessions sessions;
    private final Doorkeeper doorkeeper;
    private final PacketFormat format;
    private final ErrorPage errors;

    DigestResource(
            WebSessions sessions, Doorkeeper doorkeeper, PacketFormat format, ErrorPage errors) {
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
        this.format = format;
        this.errors = errors;
    }

    @Override
    public Answer serve(WebRequest request) throws InterruptedException {
        return switch (doorkeeper.digest(request, errors)) {
            case Proof.Lacking(var response) -> response;
            case Proof.Given proof -> serve(request, proof);
        };
    }

    private Answer serve(WebRequest request, Proof.Given proof) throws InterruptedException {
        String nonce =
                request.header("Authorization")
                        .flatMap(DigestCredentials::read)
                        .map(DigestCredentials::nonce)
                        .orElse("");
        Optional<WebSession> known =
                sessions.find(nonce).filter(it -> it.session().account().equals(proof.user()));
        WebSession session = known.orElseGet(() -> sessions.open(nonce, request.peer()));
        try {
            if (!session.session().isLoggedIn() && !doorkeeper.logIn(session.session(), proof)) {
                return errors.of(request, Refusal.FORBIDDEN_ACCOUNT);
            }
            byte[] packets = session.handle(request.parameters());
            return WebResponse.page(
                    format.contentType(),
                    packets.length == 0 ? packets : format.body(packets, request));
        } finally {
            sessions.settle(session);
        }
    }
}

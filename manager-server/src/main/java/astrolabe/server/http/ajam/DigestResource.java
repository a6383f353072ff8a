package astrolabe.server.http.ajam;

import astrolabe.manager.Privileges;
import astrolabe.server.account.Account;
import astrolabe.server.account.DigestAlgorithm;
import astrolabe.server.http.Answer;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import astrolabe.server.http.WebResponse.Status;
import astrolabe.server.session.Admission;
import astrolabe.server.session.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The manager interface for clients that prove themselves with each request by a digest of their
 * secret (RFC 7616); requests with one nonce are one session.
 */
final class DigestResource implements Resource {

    private static final Status UNAUTHORIZED = new Status(401, "Unauthorized");

    private final WebSessions sessions;
    private final Nonces nonces;
    private final Admission admission;
    private final String realm;
    private final PacketFormat format;
    private final ErrorPage errors;

    DigestResource(
            WebSessions sessions,
            Nonces nonces,
            Admission admission,
            String realm,
            PacketFormat format,
            ErrorPage errors) {
        this.sessions = sessions;
        this.nonces = nonces;
        this.admission = admission;
        this.realm = realm;
        this.format = format;
        this.errors = errors;
    }

    @Override
    public Answer serve(WebRequest request) throws InterruptedException {
        Optional<Credentials> credentials =
                request.header("Authorization").flatMap(Credentials::read);
        return credentials.isEmpty()
                ? challenge(nonces.issue(), false)
                : serve(request, credentials.get());
    }

    private Answer serve(WebRequest request, Credentials credentials) throws InterruptedException {
        if (nonces.state(credentials.nonce()) == Nonces.State.UNKNOWN
                || !credentials.realm().equals(realm)) {
            return challenge(nonces.issue(), true);
        }
        Optional<WebSession> known =
                sessions.find(credentials.nonce())
                        .filter(it -> it.session().account().equals(credentials.user()));
        WebSession session =
                known.orElseGet(() -> sessions.open(credentials.nonce(), request.peer()));
        try {
            return serve(request, credentials, session);
        } finally {
            sessions.settle(session);
        }
    }

    private Answer serve(WebRequest request, Credentials credentials, WebSession session)
            throws InterruptedException {
        Optional<Account> account = admission.account(session.session(), credentials.user());
        if (account.isEmpty()) {
            return refuse(session.session(), credentials.user());
        }
        if (!proves(request, credentials, account.get(), session.session())) {
            return wrong(session.session());
        }
        Optional<Long> count =
                credentials.isCounted() ? Optional.of(credentials.count()) : Optional.empty();
        if (nonces.use(credentials.nonce(), count) != Nonces.State.GOOD) {
            return challenge(nonces.successor(credentials.nonce()), true);
        }
        if (!session.session().isLoggedIn() && !logIn(session, account.get(), credentials)) {
            return errors.of(Refusal.FORBIDDEN_ACCOUNT);
        }
        return WebResponse.page(
                format.contentType(), body(session.handle(request.parameters()), request));
    }

    private byte[] body(byte[] packets, WebRequest request) {
        return packets.length == 0 ? packets : format.body(packets, request);
    }

    private boolean proves(
            WebRequest request, Credentials credentials, Account account, Session session) {
        DigestAlgorithm algorithm = credentials.algorithm().orElse(DigestAlgorithm.MD5);
        Optional<String> digest = account.digest(algorithm, credentials.user(), realm);
        if (digest.isEmpty() && account.hashesSecret()) {
            admission.security().methodNotAllowed(session.suspect(credentials.user()), "Digest");
            return false;
        }
        boolean right =
                digest.isPresent()
                        && same(
                                credentials.expected(algorithm, digest.get(), request.method()),
                                credentials.response());
        if (!right) {
            admission.security().wrongSecret(session.suspect(credentials.user()));
        }
        return right;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    /** An address that may not use the account is told; of an unknown account nothing is told. */
    private Answer refuse(Session session, String user) throws InterruptedException {
        if (admission.exists(user)) {
            return errors.of(Refusal.FORBIDDEN_ACCOUNT);
        }
        return wrong(session);
    }

    private Answer wrong(Session session) throws InterruptedException {
        Thread.sleep(admission.failed(session));
        return challenge(nonces.issue(), false);
    }

    private boolean logIn(WebSession session, Account account, Credentials credentials)
            throws InterruptedException {
        if (!admission.logIn(session.session(), account, credentials.user())) {
            return false;
        }
        session.session().wants(Privileges.ALL);
        admission.security().loggedIn(session.session().suspect());
        return true;
    }

    /**
     * Asks for credentials: the first algorithm is what every client knows, the second the better
     * one.
     */
    private Answer challenge(String nonce, boolean stale) {
        WebResponse response = WebResponse.bare(UNAUTHORIZED);
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            response =
                    response.with(
                            "WWW-authenticate",
                            "Digest algorithm=%s, realm=\"%s\", nonce=\"%s\", qop=\"auth\", opaque=\"%s\"%s"
                                    .formatted(
                                            algorithm.label(),
                                            realm,
                                            nonce,
                                            nonce,
                                            stale ? ", stale=true" : ""));
        }
        return errors.of(response, "");
    }
}

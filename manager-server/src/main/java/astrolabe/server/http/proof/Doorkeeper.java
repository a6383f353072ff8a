package astrolabe.server.http.proof;

import astrolabe.manager.Privileges;
import astrolabe.server.account.Account;
import astrolabe.server.account.DigestAlgorithm;
import astrolabe.server.account.SecretVerifier;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import astrolabe.server.http.WebResponse.Status;
import astrolabe.server.security.Suspect;
import astrolabe.server.session.Admission;
import astrolabe.server.session.Session;
import astrolabe.server.token.Token;
import astrolabe.server.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Looks at the {@code Authorization} header of requests: a digest (RFC 7616), a name and secret
 * (RFC 7617), or a bearer token (RFC 6750). Any thread but an event loop's.
 */
public final class Doorkeeper {

    private static final Status UNAUTHORIZED = new Status(401, "Unauthorized");
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    /** Stands where there is no session. */
    private static final String NO_SESSION = "0x0";

    private final Admission admission;
    private final Nonces nonces;
    private final Tokens tokens;
    private final SecretVerifier verifier = new SecretVerifier();
    private final String realm;

    /** With the realm to which clients prove themselves. */
    public Doorkeeper(Admission admission, Nonces nonces, Tokens tokens, String realm) {
        this.admission = admission;
        this.nonces = nonces;
        this.tokens = tokens;
        this.realm = realm;
    }

    /** Whose a request is, by whichever way it is proven. */
    public Proof check(WebRequest request, ErrorPage errors) throws InterruptedException {
        String header = request.header("Authorization").orElse("");
        if (starts(header, BEARER)) {
            return bearer(request, header.substring(BEARER.length()).strip(), errors);
        }
        if (starts(header, BASIC)) {
            return basic(request, header.substring(BASIC.length()).strip(), errors);
        }
        return digest(request, errors);
    }

    private static boolean starts(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private Proof bearer(WebRequest request, String text, ErrorPage errors)
            throws InterruptedException {
        Optional<Token> token = tokens.find(text);
        if (token.isEmpty()) {
            admission.security().wrongSecret(suspect("(token)", request));
            return wrong(request, errors);
        }
        return admitted(token.get().account(), request, errors, _ -> true);
    }

    private Proof basic(WebRequest request, String text, ErrorPage errors)
            throws InterruptedException {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return new Proof.Lacking(challenge(nonces.issue(), false, request, errors));
        }
        int colon = decoded.indexOf(':');
        if (colon < 0) {
            return new Proof.Lacking(challenge(nonces.issue(), false, request, errors));
        }
        String user = decoded.substring(0, colon);
        String secret = decoded.substring(colon + 1);
        return admitted(
                user,
                request,
                errors,
                account -> {
                    boolean right = verifier.accepts(account, secret);
                    if (!right) {
                        admission.security().wrongSecret(suspect(user, request));
                    }
                    return right;
                });
    }

    /** Whether an account's owner has proven it. */
    private interface Test {
        boolean passes(Account account) throws InterruptedException;
    }

    private Proof admitted(String user, WebRequest request, ErrorPage errors, Test test)
            throws InterruptedException {
        Optional<Account> account = admission.account(suspect(user, request));
        if (account.isEmpty()) {
            return admission.exists(user)
                    ? new Proof.Lacking(errors.of(request, Refusal.FORBIDDEN_ACCOUNT))
                    : wrong(request, errors);
        }
        return test.passes(account.get())
                ? new Proof.Given(account.get(), user)
                : wrong(request, errors);
    }

    /** Whose a request is, by its digest alone. */
    public Proof digest(WebRequest request, ErrorPage errors) throws InterruptedException {
        Optional<DigestCredentials> read =
                request.header("Authorization").flatMap(DigestCredentials::read);
        if (read.isEmpty()) {
            return new Proof.Lacking(challenge(nonces.issue(), false, request, errors));
        }
        DigestCredentials credentials = read.get();
        if (nonces.state(credentials.nonce()) == Nonces.State.UNKNOWN
                || !credentials.realm().equals(realm)
                || !credentials.isFor(request.target())) {
            return new Proof.Lacking(challenge(nonces.issue(), true, request, errors));
        }
        Proof proof =
                admitted(
                        credentials.user(),
                        request,
                        errors,
                        account -> answers(request, credentials, account));
        return proof instanceof Proof.Given && !isFresh(credentials)
                ? new Proof.Lacking(
                        challenge(nonces.successor(credentials.nonce()), true, request, errors))
                : proof;
    }

    private boolean isFresh(DigestCredentials credentials) {
        Optional<Long> count =
                credentials.isCounted() ? Optional.of(credentials.count()) : Optional.empty();
        return nonces.use(credentials.nonce(), count) == Nonces.State.GOOD;
    }

    private boolean answers(WebRequest request, DigestCredentials credentials, Account account) {
        Suspect suspect = suspect(credentials.user(), request);
        DigestAlgorithm algorithm = credentials.algorithm().orElse(DigestAlgorithm.MD5);
        Optional<String> digest = account.digest(algorithm, credentials.user(), realm);
        if (digest.isEmpty() && account.hashesSecret()) {
            admission.security().methodNotAllowed(suspect, "Digest");
            return false;
        }
        boolean right =
                digest.isPresent()
                        && same(
                                credentials.expected(algorithm, digest.get(), request.method()),
                                credentials.response());
        if (!right) {
            admission.security().wrongSecret(suspect);
        }
        return right;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Slows down who guesses. */
    private Proof wrong(WebRequest request, ErrorPage errors) throws InterruptedException {
        Thread.sleep(admission.failed(request.peer().origin()));
        return new Proof.Lacking(challenge(nonces.issue(), false, request, errors));
    }

    private static Suspect suspect(String name, WebRequest request) {
        return new Suspect(name, NO_SESSION, request.peer(), Instant.EPOCH);
    }

    /**
     * Logs in a session whose owner has proven himself.
     *
     * @return whether the account may have one more
     */
    public boolean logIn(Session session, Proof.Given proof) throws InterruptedException {
        return logIn(session, proof, Privileges.ALL);
    }

    /** As {@link #logIn}, for a session that wants no events. */
    public boolean logInQuietly(Session session, Proof.Given proof) throws InterruptedException {
        return logIn(session, proof, Privileges.NONE);
    }

    private boolean logIn(Session session, Proof.Given proof, Privileges wanted)
            throws InterruptedException {
        if (!admission.logIn(session, proof.account(), proof.user())) {
            return false;
        }
        session.wants(wanted);
        admission.security().loggedIn(session.suspect());
        return true;
    }

    /** Whether the account of who has proven himself may have one more session now. */
    public boolean hasRoom(WebRequest request, Proof.Given proof) {
        return admission.hasRoom(suspect(proof.user(), request), proof.account());
    }

    /** As {@link #logIn}, for a connection that is nothing without its session. */
    public void letIn(Session session, Proof.Given proof) throws InterruptedException {
        if (!logIn(session, proof)) {
            session.kick();
        }
    }

    /**
     * Asks for proof: the first algorithm is what every client knows, the second the better one.
     */
    private WebResponse challenge(
            String nonce, boolean stale, WebRequest request, ErrorPage errors) {
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
        return errors.of(request, response, "", reason(request, stale));
    }

    private static String reason(WebRequest request, boolean stale) {
        if (stale) {
            return "The digest is not for this request or its nonce is used up: use the new one";
        }
        return request.header("Authorization").isEmpty()
                ? "Authentication is required"
                : "Authentication failed";
    }
}

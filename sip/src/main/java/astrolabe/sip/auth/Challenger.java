package astrolabe.sip.auth;

import astrolabe.sip.message.AuthFields;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Malformed;
import astrolabe.sip.message.Params;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Asks peers who they are, and looks at what they show. A nonce holds its time and is sealed, so
 * that nothing is kept for peers that only ask; what is kept, of nonces in use, is how often each
 * was used, so that nothing can be shown twice. On one thread.
 */
public final class Challenger {

    /** Peers that may be at it with one nonce each; beyond that they are asked once more. */
    private static final int MAX_NONCES = 500_000;

    private static final int TIME_DIGITS = 16;
    private static final int SALT_DIGITS = 16;
    private static final int SEAL_DIGITS = 32;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Duration lifetime;
    private final SecretKeySpec key;
    private final Map<String, Long> uses = new LinkedHashMap<>();

    /**
     * @param lifetime how long a nonce counts
     */
    public Challenger(InstantSource clock, RandomGenerator random, Duration lifetime) {
        this.clock = clock;
        this.random = random;
        this.lifetime = lifetime;
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /**
     * Asks who the peer is.
     *
     * @param algorithms the preferred one first (RFC 8760 section 2.3)
     * @param stale whether it knew the secret and used an old nonce
     */
    public SipResponse challenge(
            SipRequest request, String realm, List<Algorithm> algorithms, boolean stale) {
        String nonce = nonce();
        SipResponse response = SipResponse.to(request, 401);
        for (Algorithm algorithm : algorithms) {
            AuthFields fields =
                    new AuthFields("Digest", Params.NONE)
                            .quoted("realm", realm)
                            .quoted("nonce", nonce)
                            .quoted("opaque", nonce.substring(TIME_DIGITS, TIME_DIGITS + 8))
                            .plain("algorithm", algorithm.word())
                            .quoted("qop", "auth");
            response =
                    response.plus(
                            HeaderName.WWW_AUTHENTICATE,
                            (stale ? fields.plain("stale", "true") : fields).toString());
        }
        return response;
    }

    /** Looks at what a request shows. */
    public Proof proof(SipRequest request, String realm, List<Credentials> accepted) {
        for (String line : lines(request.headers())) {
            try {
                AuthFields fields = AuthFields.parse(line);
                if (fields.scheme().equalsIgnoreCase("Digest")
                        && fields.text("realm").filter(realm::equals).isPresent()) {
                    return proof(request, realm, fields, accepted);
                }
            } catch (Malformed _) {
                return new Proof.Wrong("");
            }
        }
        return new Proof.Missing();
    }

    private static List<String> lines(Headers headers) {
        return headers
                .only(HeaderName.AUTHORIZATION)
                .plus(headers.only(HeaderName.PROXY_AUTHORIZATION))
                .all()
                .stream()
                .map(header -> header.value())
                .toList();
    }

    private Proof proof(
            SipRequest request, String realm, AuthFields fields, List<Credentials> accepted) {
        String username = fields.text("username").orElse("");
        String nonce = fields.text("nonce").orElse("");
        Optional<Credentials> shown =
                accepted.stream()
                        .filter(who -> who.username().equals(username))
                        .filter(who -> isRight(request, realm, fields, who))
                        .findFirst();
        // Who does not know the secret learns nothing about the nonce.
        if (shown.isEmpty()) {
            return isOurs(nonce) || nonce.isEmpty()
                    ? new Proof.Wrong(username)
                    : new Proof.Missing();
        }
        return isOurs(nonce) && !isOld(nonce) && isNew(nonce, fields)
                ? new Proof.Given(shown.get())
                : new Proof.Stale();
    }

    private static boolean isRight(
            SipRequest request, String realm, AuthFields fields, Credentials who) {
        Optional<Algorithm> algorithm =
                Algorithm.named(fields.text("algorithm").orElse(Algorithm.MD5.word()));
        if (algorithm.isEmpty() || !(who.realm().isEmpty() || who.realm().equals(realm))) {
            return false;
        }
        String method = request.method().name();
        return who.secrets().stream()
                .flatMap(secret -> secret.ha1(algorithm.get(), who.username(), realm).stream())
                .map(ha1 ->
                        algorithm
                                .get()
                                .response(
                                        ha1,
                                        fields.text("nonce").orElse(""),
                                        counted(fields),
                                        method,
                                        fields.text("uri").orElse("")))
                .anyMatch(right -> isSame(right, fields.text("response").orElse("")));
    }

    /** What stands between nonce and method in the digest; nothing for peers before RFC 2617. */
    private static String counted(AuthFields fields) {
        return fields.text("qop")
                .map(qop ->
                        fields.text("nc").orElse("")
                                + ":"
                                + fields.text("cnonce").orElse("")
                                + ":"
                                + qop
                                + ":")
                .orElse("");
    }

    private static boolean isSame(String right, String shown) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII),
                shown.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    // ---- Nonces ----

    private String nonce() {
        byte[] salt = new byte[SALT_DIGITS / 2];
        random.nextBytes(salt);
        String body =
                HexFormat.of().toHexDigits(clock.instant().toEpochMilli())
                        + HexFormat.of().formatHex(salt);
        return body + seal(body);
    }

    private String seal(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] seal = mac.doFinal(body.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(seal, 0, SEAL_DIGITS / 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private boolean isOurs(String nonce) {
        int body = TIME_DIGITS + SALT_DIGITS;
        return nonce.length() == body + SEAL_DIGITS
                && isSame(seal(nonce.substring(0, body)), nonce.substring(body));
    }

    private boolean isOld(String nonce) {
        long made = HexFormat.fromHexDigitsToLong(nonce, 0, TIME_DIGITS);
        return clock.instant().toEpochMilli() - made > lifetime.toMillis();
    }

    /** Whether it was not used as often before; without a count it may be used once. */
    private boolean isNew(String nonce, AuthFields fields) {
        long count = count(fields);
        Long before = uses.get(nonce);
        if (count < 1 || (before != null && count <= before)) {
            return false;
        }
        if (before == null) {
            forgetOld();
            if (uses.size() >= MAX_NONCES) {
                return false;
            }
        }
        uses.put(nonce, count);
        return true;
    }

    /** The oldest stand first, near enough: they were used soon after they were made. */
    private void forgetOld() {
        Iterator<String> oldest = uses.keySet().iterator();
        while (oldest.hasNext() && isOld(oldest.next())) {
            oldest.remove();
        }
    }

    private static long count(AuthFields fields) {
        if (fields.text("qop").isEmpty()) {
            return Long.MAX_VALUE;
        }
        String digits = fields.text("nc").orElse("");
        return digits.matches("[0-9a-fA-F]{8}") ? HexFormat.fromHexDigitsToLong(digits) : 0;
    }
}

package astrolabe.sip.auth;

import astrolabe.sip.message.AuthFields;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Malformed;
import astrolabe.sip.message.Params;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers the challenges of peers. Thread-safe, as far as its source of randomness is. */
public final class Answerer {

    private static final String FIRST_USE = "00000001";

    private final Supplier<String> cnonces;

    /**
     * @param cnonces gives something new each time
     */
    public Answerer(Supplier<String> cnonces) {
        this.cnonces = cnonces;
    }

    private record Challenge(AuthFields fields, Algorithm algorithm, boolean counted) {}

    /**
     * The request with what the response asks for.
     *
     * @return nothing when we have nothing to show for any of its realms, or showed it already and
     *     were refused
     */
    public Optional<SipRequest> answer(
            SipRequest request, SipResponse response, List<Credentials> ours) {
        boolean proxy = response.status() == 407;
        String asks = proxy ? HeaderName.PROXY_AUTHENTICATE : HeaderName.WWW_AUTHENTICATE;
        String shows = proxy ? HeaderName.PROXY_AUTHORIZATION : HeaderName.AUTHORIZATION;
        for (Challenge challenge : challenges(response.headers().lines(asks))) {
            String realm = challenge.fields.text("realm").orElse("");
            for (Credentials who : ours) {
                if (who.realm().isEmpty() || who.realm().equals(realm)) {
                    Optional<AuthFields> shown = fields(request, challenge, realm, who);
                    if (shown.isPresent() && !wasRefused(request.headers(), shows, challenge)) {
                        return Optional.of(request.with(shows, shown.get().toString()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Those that can be answered, the strongest first. */
    private static List<Challenge> challenges(List<String> lines) {
        List<Challenge> found = new ArrayList<>();
        for (String line : lines) {
            challenge(line).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Challenge::algorithm).reversed());
        return found;
    }

    private static Optional<Challenge> challenge(String line) {
        try {
            AuthFields fields = AuthFields.parse(line);
            List<String> qop =
                    fields.text("qop").stream()
                            .flatMap(words -> Arrays.stream(words.split(",")))
                            .map(String::strip)
                            .toList();
            if (!fields.scheme().equalsIgnoreCase("Digest")
                    || !(qop.isEmpty() || qop.contains("auth"))) {
                return Optional.empty();
            }
            return Algorithm.named(fields.text("algorithm").orElse(Algorithm.MD5.word()))
                    .map(algorithm -> new Challenge(fields, algorithm, !qop.isEmpty()));
        } catch (Malformed _) {
            return Optional.empty(); // one among several, perhaps
        }
    }

    /** A peer that asks again although it saw our answer does not want it, unless it was late. */
    private static boolean wasRefused(Headers headers, String shows, Challenge challenge) {
        boolean stale = challenge.fields.text("stale").filter("true"::equalsIgnoreCase).isPresent();
        return headers.has(shows) && !stale;
    }

    private Optional<AuthFields> fields(
            SipRequest request, Challenge challenge, String realm, Credentials who) {
        return who.secrets().stream()
                .flatMap(secret -> secret.ha1(challenge.algorithm, who.username(), realm).stream())
                .findFirst()
                .map(ha1 -> fields(request, challenge, realm, who.username(), ha1));
    }

    private AuthFields fields(
            SipRequest request, Challenge challenge, String realm, String username, String ha1) {
        String nonce = challenge.fields.text("nonce").orElse("");
        String uri = request.uri().toString();
        String cnonce = cnonces.get();
        String proof = challenge.counted ? FIRST_USE + ":" + cnonce + ":auth:" : "";
        AuthFields fields =
                new AuthFields("Digest", Params.NONE)
                        .quoted("username", username)
                        .quoted("realm", realm)
                        .quoted("nonce", nonce)
                        .quoted("uri", uri)
                        .quoted(
                                "response",
                                challenge.algorithm.response(
                                        ha1, nonce, proof, request.method().name(), uri))
                        .plain("algorithm", challenge.algorithm.word());
        Optional<String> opaque = challenge.fields.text("opaque");
        if (opaque.isPresent()) {
            fields = fields.quoted("opaque", opaque.get());
        }
        return challenge.counted
                ? fields.plain("qop", "auth").plain("nc", FIRST_USE).quoted("cnonce", cnonce)
                : fields;
    }
}

package astrolabe.server.token;

import astrolabe.server.account.DigestAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The tokens there are. Any thread. */
public final class Tokens {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    private final TokenStore store;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** With a source of randomness that nobody can predict. */
    public Tokens(TokenStore store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** A token just made; the only time that its text is known. */
    public record Made(Token token, String text) {
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /** Makes a token for an account. */
    public Made create(String account, Optional<Duration> life) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Token token =
                new Token(
                        HexFormat.of().formatHex(id),
                        DigestAlgorithm.SHA_256.of(text),
                        account,
                        now,
                        life.map(now::plus));
        store.put(token.id(), token.text());
        return new Made(token, text);
    }

    /** The token with this text, if it counts. Hashes are compared, so time tells nothing. */
    public Optional<Token> find(String text) {
        String hash = DigestAlgorithm.SHA_256.of(text);
        Instant now = clock.instant();
        return all().stream()
                .filter(token -> token.hash().equals(hash) && token.isValid(now))
                .findFirst();
    }

    /** Ends a token; false when there is none with this id. */
    public boolean revoke(String id) {
        boolean known = store.all().containsKey(id);
        if (known) {
            store.remove(id);
        }
        return known;
    }

    /** All tokens, the oldest first, those that have ended as well. */
    public List<Token> all() {
        return store.all().entrySet().stream()
                .flatMap(entry -> Token.read(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(Token::created).thenComparing(Token::id))
                .toList();
    }
}

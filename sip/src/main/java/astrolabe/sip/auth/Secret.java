package astrolabe.sip.auth;

import java.util.Locale;
import java.util.Optional;

/** What only a peer and we know. */
public sealed interface Secret {

    /** The digest of user, realm and password; nothing when it can't be made of what we have. */
    Optional<String> ha1(Algorithm algorithm, String username, String realm);

    /** The password itself. */
    record Password(String text) implements Secret {

        @Override
        public Optional<String> ha1(Algorithm algorithm, String username, String realm) {
            return Optional.of(algorithm.hash(username + ":" + realm + ":" + text));
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "a password";
        }
    }

    /** Only the digest of one algorithm, of the realm that it was made for. */
    record Digest(Algorithm algorithm, String hash) implements Secret {

        @Override
        public Optional<String> ha1(Algorithm wanted, String username, String realm) {
            return wanted == algorithm
                    ? Optional.of(hash.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }

        /** Without the digest. */
        @Override
        public String toString() {
            return "a digest by " + algorithm;
        }
    }
}

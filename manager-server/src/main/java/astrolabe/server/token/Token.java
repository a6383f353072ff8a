package astrolabe.server.token;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a token: not the token itself.
 *
 * @param id names it to administrators
 * @param hash SHA-256 of the token in hexadecimal digits; it is random enough to need no salt
 * @param account whom it stands for
 * @param expires when it ends, if it does
 */
public record Token(
        String id, String hash, String account, Instant created, Optional<Instant> expires) {

    private static final String SEPARATOR = ",";
    private static final int FIELDS = 4;

    /** Whether it still counts. */
    public boolean isValid(Instant now) {
        return expires.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** As it is kept. */
    String text() {
        return String.join(
                SEPARATOR,
                hash,
                Long.toString(created.getEpochSecond()),
                expires.map(end -> Long.toString(end.getEpochSecond())).orElse(""),
                account);
    }

    /** Reads what was kept; empty when it is no such text. */
    static Optional<Token> read(String id, String text) {
        String[] fields = text.split(SEPARATOR, FIELDS);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Token(
                            id,
                            fields[0],
                            fields[3],
                            Instant.ofEpochSecond(Long.parseLong(fields[1])),
                            Optional.of(fields[2])
                                    .filter(end -> !end.isEmpty())
                                    .map(end -> Instant.ofEpochSecond(Long.parseLong(end)))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "token " + id + " of " + account;
    }
}

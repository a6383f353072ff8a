package astrolabe.server.http.proof;

import astrolabe.server.account.DigestAlgorithm;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client proves itself with (RFC 7616 section 3.4): the parameters of an {@code
 * Authorization: Digest} header.
 */
public record DigestCredentials(Map<String, String> parameters) {

    private static final String SCHEME = "Digest ";
    private static final int HEX = 16;

    public DigestCredentials {
        parameters = Map.copyOf(parameters);
    }

    /** Reads the header; empty when it is of another kind or lacks what is needed. */
    public static Optional<DigestCredentials> read(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        DigestCredentials read =
                new DigestCredentials(parameters(header.substring(SCHEME.length())));
        return read.isComplete() ? Optional.of(read) : Optional.empty();
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                return parameters;
            }
            String name = text.substring(at, equals).replace(',', ' ').strip();
            StringBuilder value = new StringBuilder();
            at = value(text, equals + 1, value);
            parameters.putIfAbsent(name.toLowerCase(Locale.ROOT), value.toString());
        }
        return parameters;
    }

    /** Reads a value, in quotes or not; gives the place behind it. */
    private static int value(String text, int from, StringBuilder value) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at++));
            }
        }
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        if (value.isEmpty()) {
            value.append(text.substring(at, end).replace("\"", "").strip());
        }
        return end + 1;
    }

    private boolean isComplete() {
        boolean counted = qop().isEmpty() || (count() > 0 && parameters.containsKey("cnonce"));
        return counted
                && algorithm().isPresent()
                && parameters
                        .keySet()
                        .containsAll(
                                java.util.List.of("username", "realm", "nonce", "uri", "response"));
    }

    private String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    String user() {
        return get("username");
    }

    String realm() {
        return get("realm");
    }

    public String nonce() {
        return get("nonce");
    }

    String uri() {
        return get("uri");
    }

    /**
     * Whether they were made for this target, whole or with the server's address in front of it:
     * what proves one request proves no other.
     */
    boolean isFor(String target) {
        return uri().equals(target) || (uri().startsWith("http") && uri().endsWith(target));
    }

    String response() {
        return get("response").toLowerCase(Locale.ROOT);
    }

    private String qop() {
        return get("qop");
    }

    /** Whether the request says how many there were with its nonce. */
    boolean isCounted() {
        return !qop().isEmpty();
    }

    /** How many requests there were with this nonce; 0 when it is not said. */
    long count() {
        try {
            return Long.parseLong(get("nc"), HEX);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** The algorithm, MD5 when none is named; empty for one we do not take. */
    Optional<DigestAlgorithm> algorithm() {
        String name = parameters.getOrDefault("algorithm", DigestAlgorithm.MD5.label());
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            if (algorithm.label().equalsIgnoreCase(name)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** The response that proves it, for a request with this method. */
    String expected(DigestAlgorithm algorithm, String userDigest, String method) {
        String request = algorithm.of(method + ":" + uri());
        String middle =
                isCounted()
                        ? "%s:%s:%s:%s".formatted(nonce(), get("nc"), get("cnonce"), qop())
                        : nonce();
        return algorithm.of(userDigest + ":" + middle + ":" + request);
    }

    @Override
    public String toString() {
        return "Digest of " + user();
    }
}

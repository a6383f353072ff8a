package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** An account and which classes of events a session of it asks for. */
public record Credentials(String username, String secret, String events) {

    /** The request that logs in. */
    byte[] login() {
        return """
        Action: Login\r
        Username: %s\r
        Secret: %s\r
        Events: %s\r
        \r
        """
                .formatted(username, secret, events)
                .getBytes(StandardCharsets.US_ASCII);
    }
}

package astrolabe.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bearer token for the account that may do everything. */
final class ApiToken {

    private static final Pattern TOKEN = Pattern.compile("Token \\w+: ([\\w-]+)");
    private static final String COMMAND = "{\"Command\":\"manager token create everything\"}";

    private ApiToken() {}

    /** Has the server make one. */
    static String make(ServerProcess server) throws IOException {
        String proof =
                Base64.getEncoder()
                        .encodeToString("everything:bench".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/api/actions/Command"
                                                .formatted(server.webAddress().getPort())))
                        .header("Authorization", "Basic " + proof)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(COMMAND))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(request, BodyHandlers.ofString()).body();
            Matcher matcher = TOKEN.matcher(answer);
            if (!matcher.find()) {
                throw new IOException("no token: " + answer);
            }
            return matcher.group(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for a token", e);
        }
    }
}

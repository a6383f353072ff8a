package astrolabe.engine.function;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One page of the web, fetched with limits to its size and the time it takes. */
final class WebPage {

    /** The longest that a page may take, whatever the options say. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int MOST_BYTES = 64 * 1024;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** What makes sense only at the first place. */
    private static final Set<String> SECRET = Set.of("authorization", "cookie");

    private final CurlOptions options;
    private URI address;
    private Optional<String> posted;
    private boolean trusted = true; // still where the credentials are for

    private WebPage(CurlOptions options, URI address, Optional<String> posted) {
        this.options = options;
        this.address = address;
        this.posted = posted;
    }

    /**
     * Begins to fetch it; cancelling the future ends that.
     *
     * @param posted what is sent there, if it is to be sent something
     */
    static CompletableFuture<String> fetch(
            CurlOptions options, URI address, Optional<String> posted) {
        CompletableFuture<String> page = new CompletableFuture<>();
        Thread fetching =
                Thread.ofVirtual()
                        .name("web page")
                        .start(() -> new WebPage(options, address, posted).fetchInto(page));
        var _ =
                page.whenComplete((_, failure) -> {
                    if (failure != null) { // cancelled, or its time is over
                        fetching.interrupt();
                    }
                });
        return page;
    }

    private void fetchInto(CompletableFuture<String> page) {
        HttpClient client = client();
        try {
            var _ = page.complete(fetch(client));
        } catch (IOException | IllegalArgumentException e) {
            var _ = page.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var _ = page.completeExceptionally(e);
        } finally {
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(options.timeout("conntimeout", LONGEST));
        String proxy = options.value("proxy").strip();
        if (!proxy.isEmpty()) {
            int port = Numbers.whole(options.value("proxyport")).orElse(0L).intValue();
            builder.proxy(ProxySelector.of(new InetSocketAddress(proxy, port)));
        }
        return builder.build();
    }

    private String fetch(HttpClient client) throws IOException, InterruptedException {
        int redirects = options.redirects();
        while (true) {
            HttpResponse<InputStream> response =
                    client.send(request(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                Optional<String> elsewhere = response.headers().firstValue("Location");
                if (redirects-- > 0
                        && REDIRECTS.contains(response.statusCode())
                        && elsewhere.isPresent()) {
                    follow(elsewhere.get(), response.statusCode());
                    continue;
                }
                if (options.isFailure(response.statusCode())) {
                    throw new IOException("the answer is " + response.statusCode());
                }
                String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return options.isOn("header") ? head(response) + text : text;
            }
        }
    }

    private static String head(HttpResponse<?> response) {
        StringBuilder head = new StringBuilder();
        head.append("HTTP/").append(response.version() == HttpClient.Version.HTTP_2 ? "2" : "1.1");
        head.append(' ').append(response.statusCode()).append("\r\n");
        for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
            for (String value : header.getValue()) {
                head.append(header.getKey()).append(": ").append(value).append("\r\n");
            }
        }
        return head.append("\r\n").toString();
    }

    private HttpRequest request() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(options.timeout("httptimeout", LONGEST))
                        .setHeader("User-Agent", options.value("useragent"));
        if (!options.value("referer").isEmpty()) {
            request.setHeader("Referer", options.value("referer"));
        }
        if (posted.isPresent()) {
            request.setHeader("Content-Type", "application/x-www-form-urlencoded");
            request.POST(HttpRequest.BodyPublishers.ofString(posted.get()));
        }
        if (trusted) {
            addSecrets(request);
        }
        for (String line : options.headers()) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon).strip();
            if (trusted || !SECRET.contains(name.toLowerCase(Locale.ROOT))) {
                request.setHeader(name, colon < 0 ? "" : line.substring(colon + 1).strip());
            }
        }
        return request.build();
    }

    private void addSecrets(HttpRequest.Builder request) {
        if (!options.value("cookie").isEmpty()) {
            request.setHeader("Cookie", options.value("cookie"));
        }
        if (!options.value("userpwd").isEmpty()) {
            byte[] account = options.value("userpwd").getBytes(StandardCharsets.UTF_8);
            request.setHeader(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString(account));
        }
    }

    /** Never from an encrypted page to one that is not; who is elsewhere gets no credentials. */
    private void follow(String location, int status) throws IOException {
        URI next = address.resolve(URI.create(location));
        boolean weaker = "https".equals(address.getScheme()) && !"https".equals(next.getScheme());
        if (!isOfTheWeb(next) || weaker) {
            throw new IOException("not followed to " + next.getScheme());
        }
        trusted &= String.valueOf(next.getAuthority()).equals(address.getAuthority());
        if (status <= 303) {
            posted = Optional.empty();
        }
        address = next;
    }

    static boolean isOfTheWeb(URI address) {
        return address.getHost() != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }
}

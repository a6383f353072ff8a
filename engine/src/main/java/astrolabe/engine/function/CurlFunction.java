package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page of the web. */
final class CurlFunction implements DialplanFunction {

    private static final Logger LOG = LoggerFactory.getLogger(CurlFunction.class);

    private final CurloptFunction options;

    CurlFunction(CurloptFunction options) {
        this.options = options;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("CURL", "func_curl", "A page of the web.", "url", "[post-data]")
                .says(
                        "Only http and https are spoken. With data it is posted. A page may have 64 KiB, more is cut off, and take a minute at most; CURLOPT says how it is fetched. A hangup ends the waiting.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.atMost(2, arguments);
        CurlOptions how = options.of(channel);
        Optional<String> posted =
                given.count() > 1 ? Optional.of(given.at(1)) : Optional.<String>empty();
        CompletableFuture<String> page =
                WebPage.fetch(how, address(given.at(0).strip()), posted)
                        .orTimeout(WebPage.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        return withoutLastLineEnd(waitFor(channel, page));
    }

    private static URI address(String url) throws FunctionFailed {
        String whole = url.indexOf("://") < 0 ? "http://" + url : url;
        try {
            URI address = URI.create(whole);
            if (WebPage.isOfTheWeb(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("CURL: {}", e.getMessage());
        }
        throw new FunctionFailed("CURL: this is no address of the web");
    }

    private static String waitFor(Optional<Channel> channel, CompletableFuture<String> page)
            throws FunctionFailed {
        try {
            if (channel.isPresent()) {
                Channel call = channel.get();
                var _ = page.whenComplete((_, _) -> call.post(() -> {}));
                call.awaitKeepingFrames(page::isDone);
                if (!page.isDone()) {
                    boolean _ = page.cancel(true);
                    return "";
                }
            }
            return page.join();
        } catch (CompletionException e) {
            throw new FunctionFailed("CURL: " + reason(e));
        }
    }

    private static String reason(CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String withoutLastLineEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}

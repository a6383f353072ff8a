package astrolabe.server.http;

import astrolabe.server.http.HttpConf.Redirect;
import astrolabe.server.http.WebResponse.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The map of paths to what stands there, as one configuration has it. Immutable; any thread.
 *
 * @param resources by their paths in lower case without slashes at the ends
 * @param trees what stands at a path and everywhere below it
 */
public record Site(HttpConf conf, Map<String, Resource> resources, Map<String, Resource> trees) {

    private static final Status MOVED = new Status(302, "Moved Temporarily");

    public Site {
        resources = Map.copyOf(resources);
        trees = Map.copyOf(new TreeMap<>(trees));
    }

    /** Pages for what goes wrong. */
    public ErrorPage errors() {
        return new ErrorPage(conf.serverName());
    }

    /** Answers a request with what stands at its path. */
    public Answer serve(WebRequest request) throws InterruptedException {
        return switch (answer(request)) {
            case WebResponse response -> conf.origins().marked(request, response);
            case Takeover takeover -> takeover;
        };
    }

    private Answer answer(WebRequest request) throws InterruptedException {
        boolean preflight = conf.origins().isPreflight(request);
        if (!preflight && !List.of("GET", "HEAD", "POST").contains(request.method())) {
            return errors().of(request, Refusal.UNKNOWN_METHOD);
        }
        boolean forbidden =
                conf.restrictions().stream()
                        .anyMatch(it -> it.forbids(request.path(), request.peer().address()));
        if (forbidden) {
            return errors().of(request, Refusal.FORBIDDEN_ADDRESS).closing();
        }
        if (preflight) {
            return conf.origins().preflight(request, errors());
        }
        Optional<Redirect> redirect =
                conf.redirects().stream()
                        .filter(it -> it.from().equals(request.path()))
                        .findFirst();
        if (redirect.isPresent()) {
            return WebResponse.bare(MOVED).with("Location", redirect.get().to());
        }
        Optional<Resource> resource = find(request.path());
        return resource.isPresent()
                ? resource.get().serve(request)
                : errors().of(request, Refusal.NOT_FOUND);
    }

    private Optional<Resource> find(String path) {
        String prefix = conf.prefix();
        if (!path.startsWith(prefix + "/")) {
            return Optional.empty();
        }
        String rest = path.substring(prefix.length() + 1);
        String name = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        Resource exact = resources.get(name.toLowerCase(Locale.ROOT));
        if (exact != null) {
            return Optional.of(exact);
        }
        int slash = rest.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.ofNullable(trees.get(rest.substring(0, slash)));
    }
}

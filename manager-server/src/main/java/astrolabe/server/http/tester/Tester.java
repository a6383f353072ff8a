package astrolabe.server.http.tester;

import astrolabe.manager.Spec;
import astrolabe.server.http.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tester page is made of, made once; any thread. */
public final class Tester {

    /** Where the plain page is, which clients have learnt to read. */
    private static final String PLACE = "manager";

    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    private final Catalogue catalogue;
    private final Map<String, Resource> parts;

    /** A page with these actions in this order. */
    public Tester(List<Spec> specs) {
        catalogue = new Catalogue(specs);
        parts =
                Map.of(
                        PLACE + "/tester.js", JarFile.named("tester.js", SCRIPT),
                        PLACE + "/tester.css", JarFile.named("tester.css", STYLE),
                        PLACE + "/tester.svg", JarFile.named("tester.svg", "image/svg+xml"));
    }

    /**
     * The resources by their paths, with the page in front of what these have at its place.
     *
     * @param others what there is besides, the plain page among it
     */
    public Map<String, Resource> before(Map<String, Resource> others) {
        Map<String, Resource> resources = new HashMap<>(others);
        resources.putAll(parts);
        resources.computeIfPresent(PLACE, (_, plain) -> new TesterPage(catalogue, plain));
        return resources;
    }
}

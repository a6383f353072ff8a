package astrolabe.server.http.ajam;

import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebStatus.Place;
import astrolabe.server.http.proof.Doorkeeper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What there is of the manager interface at which path. */
public final class Ajam {

    private final WebSessions sessions;
    private final Doorkeeper doorkeeper;
    private final BooleanSupplier enabled;

    /**
     * What all resources share.
     *
     * @param enabled the switch that {@code webenabled} is, asked at each request
     */
    public Ajam(WebSessions sessions, Doorkeeper doorkeeper, BooleanSupplier enabled) {
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
        this.enabled = enabled;
    }

    /** The resources by their paths. */
    public Map<String, Resource> resources(ErrorPage errors) {
        Map<String, Resource> resources = new HashMap<>();
        resources.put("rawman", new CookieResource(sessions, new RawFormat()));
        resources.put("mxml", new CookieResource(sessions, new XmlFormat()));
        resources.put("manager", new CookieResource(sessions, TesterForm.format()));
        resources.put("arawman", digest(new RawFormat(), errors));
        resources.put("amxml", digest(new XmlFormat(), errors));
        resources.put("amanager", digest(TesterForm.formatWithDigest(), errors));
        resources.replaceAll((_, resource) -> whenEnabled(resource, errors));
        return resources;
    }

    /** What the pages and the plain text are for. */
    public static List<Place> pages() {
        return List.of(
                new Place("/amanager", "HTML Manager Event Interface w/Digest authentication"),
                new Place("/arawman", "Raw HTTP Manager Event Interface w/Digest authentication"),
                new Place("/manager", "HTML Manager Event Interface"),
                new Place("/rawman", "Raw HTTP Manager Event Interface"));
    }

    /** What the XML is for. */
    public static List<Place> xml() {
        return List.of(
                new Place("/amxml", "XML Manager Event Interface w/Digest authentication"),
                new Place("/mxml", "XML Manager Event Interface"));
    }

    /** Whether the manager is to be had over HTTP at present. */
    public boolean isEnabled() {
        return enabled.getAsBoolean();
    }

    private Resource digest(PacketFormat format, ErrorPage errors) {
        return new DigestResource(sessions, doorkeeper, format, errors);
    }

    /** A resource that is there as long as the manager is to be had over HTTP. */
    public Resource whenEnabled(Resource resource, ErrorPage errors) {
        return request ->
                enabled.getAsBoolean()
                        ? resource.serve(request)
                        : errors.of(request, Refusal.NOT_FOUND);
    }
}

package astrolabe.server;

import astrolabe.manager.EventType;
import astrolabe.manager.Spec;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.HttpConf;
import astrolabe.server.http.HttpDate;
import astrolabe.server.http.Resource;
import astrolabe.server.http.Site;
import astrolabe.server.http.StatusPage;
import astrolabe.server.http.WebServer;
import astrolabe.server.http.WebStatus;
import astrolabe.server.http.WebStatus.Place;
import astrolabe.server.http.ajam.Ajam;
import astrolabe.server.http.ajam.WaitingRoom;
import astrolabe.server.http.ajam.WebSessions;
import astrolabe.server.http.api.ActionsResource;
import astrolabe.server.http.describe.AsyncApi;
import astrolabe.server.http.describe.DescriptionResource;
import astrolabe.server.http.describe.OpenApi;
import astrolabe.server.http.files.StaticFiles;
import astrolabe.server.http.proof.Doorkeeper;
import astrolabe.server.http.proof.Nonces;
import astrolabe.server.http.stream.EventStreamResource;
import astrolabe.server.http.stream.WebSocketResource;
import astrolabe.server.http.tester.Tester;
import astrolabe.server.net.Frontend;
import astrolabe.server.net.Loops;
import astrolabe.server.net.Service;
import astrolabe.server.security.Refusals;
import astrolabe.server.session.ActionRegistry;
import astrolabe.server.session.Admission;
import astrolabe.server.token.Tokens;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The manager interface over HTTP: the web server and what it serves. Any thread. */
final class WebFront {

    /** Whom clients prove themselves to where the system has no name. */
    private static final String REALM = "asterisk";

    private static final String ACTIONS = "/api/actions/";
    private static final String STATIC = "/static/";
    private static final List<Place> STREAMS_AND_JSON =
            List.of(
                    new Place("/ws", "Asterisk HTTP WebSocket"),
                    new Place("/events", "Manager events as server-sent events"),
                    new Place("/api/...", "Manager actions as JSON"),
                    new Place("/openapi.json", "Description of the actions"),
                    new Place("/asyncapi.json", "Description of the streams"));
    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final HttpDate date;
    private final WebServer server;
    private final WebSessions sessions;
    private final Doorkeeper doorkeeper;
    private final Ajam ajam;
    private final Tester tester;
    private final Frontend frontend;
    private final AtomicReference<@Nullable HttpConf> applied = new AtomicReference<>();
    private final List<Spec> actions;
    private final List<EventType> events;

    WebFront(
            Loops loops,
            Service service,
            Frontend frontend,
            Refusals refusals,
            Admission admission,
            Tokens tokens,
            ActionRegistry registry,
            List<EventType> events,
            ServerParts parts,
            Supplier<ManagerConf> conf) {
        EventLoop loop = loops.group().next();
        WaitingRoom room = new WaitingRoom(loop);
        service.log().onAppend(room);
        sessions = new WebSessions(service, room, () -> conf.get().httpTimeout(), parts.random());
        doorkeeper =
                new Doorkeeper(
                        admission,
                        new Nonces(service.clock(), parts.random()),
                        tokens,
                        parts.systemName().isEmpty() ? REALM : parts.systemName());
        ajam =
                new Ajam(
                        sessions,
                        doorkeeper,
                        () -> conf.get().enabled() && conf.get().webEnabled());
        tester = new Tester(registry.specs());
        this.frontend = frontend;
        this.actions = registry.specs();
        this.events = List.copyOf(events);
        date = new HttpDate(service.clock());
        server = new WebServer(loops, service.clock(), refusals);
        var _ =
                loop.scheduleAtFixedRate(
                        () -> Thread.ofVirtual().name("http-sweep").start(sessions::sweep),
                        SWEEP.toMillis(),
                        SWEEP.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /**
     * Goes over to this configuration; sessions go on.
     *
     * @throws IOException when an address can't be listened on or a certificate can't be used
     */
    void apply(HttpConf conf) throws IOException, InterruptedException {
        ErrorPage errors = new ErrorPage(conf.serverName());
        Map<String, Resource> resources = tester.before(ajam.resources(errors));
        resources.replaceAll((_, resource) -> ajam.whenEnabled(resource, errors));
        resources.put(
                "ws",
                ajam.whenEnabled(
                        new WebSocketResource(frontend, doorkeeper, errors, conf.origins()),
                        errors));
        resources.put(
                "events",
                ajam.whenEnabled(
                        new EventStreamResource(frontend, doorkeeper, date, errors, conf.origins()),
                        errors));
        resources.put("openapi.json", described(OpenApi.of(actions, conf.prefix()), errors));
        resources.put(
                "asyncapi.json",
                described(AsyncApi.of(actions, events, conf.prefix(), conf.address()), errors));
        Map<String, Resource> trees = new HashMap<>();
        trees.put(
                "api",
                ajam.whenEnabled(
                        new ActionsResource(sessions, doorkeeper, ACTIONS, errors), errors));
        if (conf.status()) {
            resources.put("httpstatus", new StatusPage(conf, server::address, server::tlsAddress));
        }
        if (conf.staticFiles()) {
            trees.put("static", new StaticFiles(conf.staticDirectory(), STATIC, errors));
        }
        applied.set(conf);
        server.apply(new Site(conf, resources, trees));
    }

    private Resource described(byte[] document, ErrorPage errors) {
        return ajam.whenEnabled(new DescriptionResource(document, errors), errors);
    }

    /** What is served and where, unless nothing was to be served yet. */
    Optional<WebStatus> status() {
        return Optional.ofNullable(applied.get())
                .map(conf -> new WebStatus(conf, address(), tlsAddress(), places(conf)));
    }

    private List<Place> places(HttpConf conf) {
        List<Place> places = new ArrayList<>();
        if (conf.status()) {
            places.add(new Place("/httpstatus", "Asterisk HTTP General Status"));
        }
        boolean manager = ajam.isEnabled();
        if (manager) {
            places.addAll(Ajam.pages());
        }
        if (conf.staticFiles()) {
            places.add(new Place("/static/...", "Asterisk HTTP Static Delivery"));
        }
        if (manager) {
            places.addAll(Ajam.xml());
            places.addAll(STREAMS_AND_JSON);
        }
        return places;
    }

    Optional<InetSocketAddress> address() {
        return server.address();
    }

    Optional<InetSocketAddress> tlsAddress() {
        return server.tlsAddress();
    }

    void close() throws InterruptedException {
        server.close();
        sessions.close();
    }
}

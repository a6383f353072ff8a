package astrolabe.server;

import astrolabe.manager.Action;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.EventSink;
import astrolabe.manager.EventType;
import astrolabe.manager.Spec;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.action.ManagerActions;
import astrolabe.server.action.ManagerEvents;
import astrolabe.server.command.ManagerCommands;
import astrolabe.server.http.HttpConf;
import astrolabe.server.log.LogOptions;
import astrolabe.server.net.CertificateUnusable;
import astrolabe.server.net.Frontend;
import astrolabe.server.net.Listeners;
import astrolabe.server.net.Loops;
import astrolabe.server.net.Service;
import astrolabe.server.security.FailedLogins;
import astrolabe.server.security.Refusals;
import astrolabe.server.security.SecurityEvents;
import astrolabe.server.session.ActionRegistry;
import astrolabe.server.session.Admission;
import astrolabe.server.session.Dispatcher;
import astrolabe.server.session.Session;
import astrolabe.server.session.Sessions;
import astrolabe.server.session.Tally;
import astrolabe.server.token.Tokens;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The manager interface: accounts, sessions, the event log, listeners. An ordinary object, of which
 * one process may have several; {@link #close} leaves no thread and no socket behind. Any thread.
 */
public final class ManagerServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.manager");

    /** How long connections get to take what is still to be sent when the server stops. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final ServerParts parts;
    private final Tally tally = new Tally();
    private final Sessions sessions = new Sessions();
    private final ActionRegistry registry;
    private final List<EventType> eventTypes;
    private final Dispatcher dispatcher;
    private final Loops loops;
    private final Frontend frontend;
    private final Listeners listeners;
    private final Tokens tokens;
    private final WebFront web;
    private volatile ManagerConf conf;
    private volatile boolean stopping;

    /**
     * A server that listens nowhere yet.
     *
     * @throws IllegalArgumentException when two actions have one name, or one is incomplete
     */
    public ManagerServer(ServerParts parts, ManagerConf conf) {
        this.parts = parts;
        this.conf = conf;
        SecurityEvents security = new SecurityEvents(parts.log(), parts.clock());
        Admission admission =
                new Admission(
                        this::conf,
                        sessions,
                        security,
                        new FailedLogins(parts.clock()),
                        tally,
                        parts.clock());
        registry = new ActionRegistry(actions(admission));
        eventTypes = eventTypes(parts);
        dispatcher = new Dispatcher(registry, security, () -> stopping);
        loops = new Loops(parts.eventLoops());
        Service service = new Service(dispatcher, sessions, parts.log(), tally, parts.clock());
        Refusals refusals = new Refusals(security, parts.clock());
        frontend = new Frontend(loops, service, refusals, () -> this.conf);
        listeners = new Listeners(frontend);
        tokens = new Tokens(parts.tokens(), parts.clock(), parts.random());
        web =
                new WebFront(
                        loops,
                        service,
                        frontend,
                        refusals,
                        admission,
                        tokens,
                        registry,
                        eventTypes,
                        parts,
                        this::conf);
    }

    private List<Action> actions(Admission admission) {
        List<Action> actions = new ArrayList<>(parts.actions());
        actions.addAll(
                new ManagerActions(
                                this::conf,
                                sessions,
                                admission,
                                parts.log(),
                                parts.console(),
                                parts.status(),
                                this::specs,
                                parts.clock(),
                                parts.random())
                        .list());
        return actions;
    }

    private static List<EventType> eventTypes(ServerParts parts) {
        List<EventType> types = new ArrayList<>(parts.eventTypes());
        types.addAll(ManagerEvents.types());
        return List.copyOf(types);
    }

    /**
     * Starts the log and, if enabled, the listeners. Without a usable certificate the plain one
     * serves alone.
     *
     * @throws IOException when an address cannot be listened on
     */
    public void start() throws IOException, InterruptedException {
        parts.log().options(logOptions(conf));
        parts.log().start();
        try {
            listeners.apply(conf);
        } catch (CertificateUnusable e) {
            LOG.error("{}; nothing listens for TLS", e.getMessage(), e);
        }
    }

    /**
     * Serves the manager interface over HTTP as this configuration has it, from now on.
     *
     * @throws IOException when an address cannot be listened on or a certificate cannot be used
     */
    public void serveWeb(HttpConf conf) throws IOException, InterruptedException {
        web.apply(conf);
    }

    /** Where the web server listens really, if it does. */
    public Optional<InetSocketAddress> webAddress() {
        return web.address();
    }

    /** Where the web server listens for TLS really, if it does. */
    public Optional<InetSocketAddress> webTlsAddress() {
        return web.tlsAddress();
    }

    /** Tells all sessions that everything is loaded. */
    public void booted() {
        ManagerEvents.booted(parts.log(), parts.status().get());
    }

    /**
     * Goes over to another configuration. Sessions go on with the rights they logged in with, but
     * those of accounts that are gone end.
     *
     * @throws IOException when a listener cannot be had; all else has taken effect
     */
    public synchronized void reload(ManagerConf next) throws IOException, InterruptedException {
        conf = next;
        parts.log().options(logOptions(next));
        sessions.all().stream().filter(session -> isOrphan(session, next)).forEach(Session::kick);
        listeners.apply(next);
    }

    private static boolean isOrphan(Session session, ManagerConf conf) {
        return session.login()
                .filter(login -> conf.account(login.account().name()).isEmpty())
                .isPresent();
    }

    private LogOptions logOptions(ManagerConf conf) {
        return new LogOptions(
                conf.timestampEvents(), conf.debug(), parts.systemName(), conf.disabledEvents());
    }

    public ManagerConf conf() {
        return conf;
    }

    /** Where events go. */
    public EventSink events() {
        return parts.log();
    }

    /** Where requests go, whichever transport they came over. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** The declarations of all actions, sorted by name. */
    public List<Spec> specs() {
        return registry.specs();
    }

    public List<EventType> eventTypes() {
        return eventTypes;
    }

    /** The console commands of the manager interface. */
    public List<ConsoleCommand> commands() {
        return new ManagerCommands(
                        this::conf,
                        sessions,
                        parts.log(),
                        registry,
                        eventTypes,
                        parts.clock(),
                        parts.random(),
                        tokens,
                        web::status,
                        parts.reload())
                .list();
    }

    /** Where the plain listener listens really, if it does. */
    public Optional<InetSocketAddress> address() {
        return listeners.plain();
    }

    /** Where the TLS listener listens really, if it does. */
    public Optional<InetSocketAddress> tlsAddress() {
        return listeners.tls();
    }

    /** All sessions at this moment, logged in or not, by number. */
    public List<Session> sessions() {
        return sessions.all();
    }

    /** Ends a session; false when there is none of this number. */
    public boolean kick(int number) {
        Optional<Session> session = sessions.numbered(number);
        session.ifPresent(Session::kick);
        return session.isPresent();
    }

    public Counters counters() {
        return new TalliedCounters(tally, parts.log());
    }

    /** Tells every session that the server stops, lets them have it, and closes everything. */
    public synchronized void shutdown(boolean restart) throws InterruptedException {
        if (stopping) {
            return;
        }
        stopping = true;
        listeners.close();
        web.close();
        ManagerEvents.shutdown(parts.log(), restart);
        if (parts.log().isStarted()) {
            parts.log().settle();
        }
        frontend.closeAll(FAREWELL);
        loops.close();
        parts.log().close();
    }

    @Override
    public void close() throws InterruptedException {
        shutdown(false);
    }
}

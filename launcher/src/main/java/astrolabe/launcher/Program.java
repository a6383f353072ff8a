package astrolabe.launcher;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.console.Aliases;
import astrolabe.console.CommandSet;
import astrolabe.console.WaitFullyBootedCommand;
import astrolabe.console.control.Identity;
import astrolabe.console.control.LogFeed;
import astrolabe.console.control.RemoteConsoleServer;
import astrolabe.engine.Pbx;
import astrolabe.engine.cdr.CdrOptions;
import astrolabe.engine.time.MachineTime;
import astrolabe.manager.Console;
import astrolabe.manager.ConsoleCommand;
import astrolabe.managerpbx.action.ChannelActions;
import astrolabe.managerpbx.event.PbxTranslator;
import astrolabe.server.ManagerServer;
import astrolabe.server.ServerParts;
import astrolabe.server.account.Acl;
import astrolabe.server.account.AclReader;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.account.ManagerConfReader;
import astrolabe.server.log.EventLog;
import astrolabe.server.log.LogLimits;
import astrolabe.server.session.ServerStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole program as one object: the one place where its parts are made and joined. Several can
 * live in one JVM. {@link #start} and {@link #close} are for one thread; everything else for any.
 */
public final class Program implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final Settings settings;
    private final AsteriskConf asterisk;
    private final Configuration configuration;
    private final MachineTime time = new MachineTime("timers");
    private final Instant started = time.instant();
    private final CountDownLatch booted = new CountDownLatch(1);
    private final EventLog log;
    private final Pbx pbx;
    private final ManagerServer manager;
    private final List<ConsoleCommand> commands = new ArrayList<>();
    private final Console console = line -> this.console().run(line);
    private volatile Instant reloaded = started;
    private volatile Runnable stopped = () -> {};
    private boolean closed; // guarded by this
    private Optional<CommandSet> commandSet = Optional.empty();
    private Optional<RemoteConsoleServer> control = Optional.empty();

    /** Reads the configuration and makes the parts; nothing runs yet. */
    public Program(Settings settings) {
        this.settings = settings;
        Problems problems = new Problems();
        this.asterisk = readAsteriskConf(settings, problems);
        this.configuration = new Configuration(asterisk.directories().etc());
        this.log = new EventLog(LogLimits.DEFAULTS, time);
        RandomGenerator ids = new SecureRandom();
        this.pbx = new Pbx(time, ids, asterisk.systemName(), PbxTranslator.into(log));
        ManagerConf managerConf = readManagerConf(problems);
        configure(managerConf);
        recordCalls(problems);
        pbx.load(configuration.read("extensions.conf", problems), problems);
        this.manager =
                new ManagerServer(
                        new ServerParts(
                                log,
                                ChannelActions.all(pbx),
                                PbxTranslator.types(),
                                console,
                                time,
                                ids,
                                this::status,
                                asterisk.systemName(),
                                this::reloadManager,
                                Math.max(2, Runtime.getRuntime().availableProcessors())),
                        managerConf);
        Configuration.tell(problems);
    }

    private static AsteriskConf readAsteriskConf(Settings settings, Problems problems) {
        var etc =
                Optional.ofNullable(settings.configuration().toAbsolutePath().getParent())
                        .orElse(settings.state());
        var file = settings.configuration().getFileName();
        return AsteriskConf.read(
                new Configuration(etc)
                        .read(file == null ? "asterisk.conf" : file.toString(), problems),
                Directories.below(settings.state(), etc),
                etc,
                problems);
    }

    private ManagerConf readManagerConf(Problems problems) {
        Map<String, Acl> acls = AclReader.named(configuration.read("acl.conf", problems), problems);
        ManagerConf conf =
                ManagerConfReader.read(
                        configuration.read("manager.conf", problems),
                        acls,
                        configuration.directory(),
                        problems);
        return settings.managerPort()
                .map(port ->
                        conf.listeningAt(
                                new InetSocketAddress(conf.address().getAddress(), port),
                                conf.tls().address()))
                .orElse(conf);
    }

    private void recordCalls(Problems problems) {
        CdrOptions options = CdrOptions.from(section("cdr.conf", "general", problems), problems);
        boolean announced =
                new SectionReader(section("cdr_manager.conf", "general", problems), problems)
                        .bool("enabled", false);
        if (options.enabled()) {
            pbx.recordCalls(options, announced, record -> {});
        }
    }

    private Section section(String file, String name, Problems problems) {
        return configuration
                .read(file, problems)
                .section(name)
                .orElseGet(() -> Directories.none(name, file));
    }

    private void configure(ManagerConf conf) {
        pbx.exchange().defaultLanguage(asterisk.language());
        pbx.evaluator().livesDangerously(asterisk.livesDangerously());
        pbx.exchange()
                .report(
                        conf.channelVars(),
                        (channel, name) -> pbx.evaluator().reported(channel, name));
    }

    /** Starts everything; when this returns, the program is fully booted. */
    public void start() throws IOException, InterruptedException {
        for (var directory :
                List.of(
                        asterisk.directories().varLib(),
                        asterisk.directories().database(),
                        asterisk.directories().spool(),
                        asterisk.directories().run(),
                        asterisk.directories().log())) {
            Files.createDirectories(directory);
        }
        commands.addAll(manager.commands());
        commands.add(new WaitFullyBootedCommand(booted));
        commandSet = Optional.of(new CommandSet(commands, Aliases.NONE));
        manager.start();
        control =
                Optional.of(
                        RemoteConsoleServer.open(
                                asterisk.directories().controlSocket(),
                                console,
                                LogFeed.SILENT,
                                new Identity(
                                        InetAddress.getLoopbackAddress().getHostName(),
                                        Version.full(),
                                        ProcessHandle.current().pid())));
        booted.countDown();
        manager.booted();
    }

    private CommandSet console() {
        return commandSet.orElseThrow(
                () -> new IllegalStateException("The console is not there before the start"));
    }

    private ServerStatus status() {
        Instant now = time.instant();
        return new ServerStatus(
                Duration.between(started, now),
                Duration.between(reloaded, now),
                booted.getCount() == 0);
    }

    private void reloadManager() {
        Problems problems = new Problems();
        try {
            ManagerConf next = readManagerConf(problems);
            configure(next);
            manager.reload(next);
            reloaded = time.instant();
        } catch (IOException e) {
            LOG.error("The manager's listener can't be had", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Configuration.tell(problems);
    }

    /** Where the console of a program with these settings is. */
    static Path controlSocket(Settings settings) {
        return readAsteriskConf(settings, new Problems()).directories().controlSocket();
    }

    /** Has this run when the program is asked to stop from within. */
    void whenStopped(Runnable task) {
        stopped = task;
    }

    public Pbx pbx() {
        return pbx;
    }

    public ManagerServer manager() {
        return manager;
    }

    public AsteriskConf asterisk() {
        return asterisk;
    }

    /** Runs a console line. */
    public Console.Result run(String line) throws InterruptedException {
        return console.run(line);
    }

    /** Ends everything: calls are hung up, sessions told, files closed. */
    @Override
    public synchronized void close() throws InterruptedException, IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (control.isPresent()) {
            control.get().close();
        }
        manager.close();
        pbx.close();
    }
}

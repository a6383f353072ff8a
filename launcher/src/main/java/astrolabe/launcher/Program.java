package astrolabe.launcher;

import astrolabe.conf.Problems;
import astrolabe.console.WaitFullyBootedCommand;
import astrolabe.console.control.LogFeed;
import astrolabe.console.control.RemoteConsoleServer;
import astrolabe.engine.Pbx;
import astrolabe.engine.time.MachineTime;
import astrolabe.launcher.log.Logging;
import astrolabe.manager.Console;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.action.PbxActions;
import astrolabe.managerpbx.command.PbxCommands;
import astrolabe.managerpbx.event.PbxTranslator;
import astrolabe.managerpbx.program.EngineShutdown;
import astrolabe.managerpbx.program.Logs;
import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.ModuleList;
import astrolabe.managerpbx.program.ReloadStatus;
import astrolabe.managerpbx.program.Verbosity;
import astrolabe.server.ManagerServer;
import astrolabe.server.ServerParts;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.http.HttpConf;
import astrolabe.server.log.EventLog;
import astrolabe.server.log.LogLimits;
import astrolabe.server.session.ServerStatus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole program as one object: the one place where its parts are made and joined. Several can
 * live in one JVM. {@link #start} is for one thread; everything else for any.
 */
public final class Program implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final Settings settings;
    private final AsteriskConf asterisk;
    private final Configuration configuration;
    private final Optional<Logging> logging;
    private final Reloads reloads;
    private final MachineTime time = new MachineTime("timers");
    private final Instant started = time.instant();
    private final CountDownLatch booted = new CountDownLatch(1);
    private final EventLog log;
    private final Telephony telephony;
    private final ManagerFiles managerFiles;
    private final HttpConf web;
    private final ModuleList modules;
    private final Loudness loudness;
    private final ManagerServer manager;
    private final ConsolePart console;
    private volatile Runnable stop = this::closeAside;
    private volatile Optional<RemoteConsoleServer> control = Optional.empty();
    private volatile boolean managerBegan;
    private boolean closed; // guarded by this

    /**
     * A program within another: its log lines are the other's business.
     *
     * @param further what it can reach besides what it has of its own
     */
    public Program(Settings settings, TechnologyMaker... further) throws IOException {
        this(settings, Optional.empty(), List.of(further));
    }

    /**
     * Reads the configuration and makes the parts; nothing runs yet.
     *
     * @param logging the logging to steer, when it is the program's own
     * @param further makes technologies besides those that the engine has
     */
    Program(Settings settings, Optional<Logging> logging, List<TechnologyMaker> further)
            throws IOException {
        this.settings = settings;
        this.logging = logging;
        Problems problems = new Problems();
        asterisk = readAsteriskConf(settings, problems);
        makeDirectories(asterisk.directories());
        Path etc = asterisk.directories().etc();
        configuration =
                asterisk.executesIncludes() ? Configuration.executing(etc) : new Configuration(etc);
        reloads = new Reloads(configuration);
        log = new EventLog(LogLimits.DEFAULTS, time);
        RandomGenerator random = new SecureRandom();
        telephony =
                new Telephony(
                        asterisk, configuration, time, random, PbxTranslator.into(log), further);
        managerFiles = new ManagerFiles(settings, asterisk, configuration);
        ManagerConf managerConf = managerFiles.manager(problems);
        web = managerFiles.web(problems);
        telephony.configure(managerConf);
        modules = new ModuleList(modules(), telephony.pbx().exchange()::publish, time);
        modules.leaveOut(readModulesConf(problems)::wants);
        telephony.load(modules, settings.managerPort().isPresent(), problems);
        loudness = loudness();
        var around =
                new astrolabe.managerpbx.program.Program(
                        Facts.of(
                                asterisk,
                                settings,
                                started,
                                managerConf.enabled(),
                                managerConf.webEnabled(),
                                web.enabled(),
                                telephony.keepsRecords()),
                        modules,
                        new EngineShutdown(pbx().exchange().channels(), () -> stop.run()),
                        logs(),
                        loudness,
                        new FilesRead(configuration, modules, telephony.dialplan()));
        manager = new ManagerServer(parts(around, random), managerConf);
        console = new ConsolePart(asterisk, configuration, commands(around), loudness, problems);
        NotHere.tell(configuration, problems);
        Configuration.tell(problems);
    }

    /** Which modules are wanted. */
    private ModulesConf readModulesConf(Problems problems) throws IOException {
        Set<String> known =
                modules.loaded().stream()
                        .map(module -> ModulesConf.name(module.name()))
                        .collect(Collectors.toSet());
        Set<String> core =
                modules.loaded().stream()
                        .filter(module -> !module.isOptional())
                        .map(module -> ModulesConf.name(module.name()))
                        .collect(Collectors.toSet());
        ModulesConf conf =
                ModulesConf.read(
                        configuration.read("modules.conf", problems), known, core, problems);
        if (!conf.missing().isEmpty()) {
            throw new IOException(String.join("; ", conf.missing()));
        }
        return conf;
    }

    private ServerParts parts(astrolabe.managerpbx.program.Program around, RandomGenerator random) {
        return new ServerParts(
                log,
                PbxActions.all(pbx(), around),
                PbxTranslator.types(),
                this::run,
                time,
                random,
                this::status,
                asterisk.systemName(),
                new DatabaseTokens(pbx().database()),
                () -> modules.reload("manager"),
                Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    private List<ConsoleCommand> commands(astrolabe.managerpbx.program.Program around) {
        List<ConsoleCommand> all = new ArrayList<>(manager.commands());
        all.addAll(PbxCommands.all(pbx(), around));
        all.addAll(telephony.commands());
        all.add(new WaitFullyBootedCommand(booted));
        return all;
    }

    private Logs logs() {
        return logging.<Logs>map(all -> new LogFileChannels(all.channels(), configuration))
                .orElseGet(NoLogFiles::new);
    }

    private Loudness loudness() {
        return new Loudness(
                Math.max(settings.verbose(), asterisk.verbose()),
                Math.max(settings.debug(), asterisk.debug()),
                logging);
    }

    private List<Module> modules() {
        List<Module> all = new ArrayList<>(telephony.modules());
        all.add(new Part("manager", "The manager interface", this::reloadManager));
        all.add(
                new Part(
                        "logger",
                        "Log files",
                        () -> logs().reload() ? ReloadStatus.DONE : ReloadStatus.FAILED));
        all.add(
                new Part(
                        "res_clialiases.so",
                        "Short names of commands",
                        () -> console.reloadAliases()));
        all.add(new Part("http", "The web server", this::reloadWeb));
        all.add(new Part("acl", "Named access lists", this::reloadManager));
        return all;
    }

    private static void makeDirectories(Directories directories) throws IOException {
        for (Path directory :
                List.of(
                        directories.varLib(),
                        directories.database(),
                        directories.spool(),
                        directories.run(),
                        directories.log())) {
            Path _ = Files.createDirectories(directory);
        }
    }

    private static AsteriskConf readAsteriskConf(Settings settings, Problems problems) {
        Path etc =
                Optional.ofNullable(settings.configuration().toAbsolutePath().getParent())
                        .orElse(settings.state());
        Path file = settings.configuration().getFileName();
        return AsteriskConf.read(
                new Configuration(etc)
                        .read(file == null ? "asterisk.conf" : file.toString(), problems),
                Directories.below(settings.state(), etc),
                etc,
                problems);
    }

    /**
     * Starts everything; when this returns, the program is fully booted.
     *
     * @throws IOException if another program runs in the same directories, or an address is taken
     */
    public void start() throws IOException, InterruptedException {
        control =
                Optional.of(
                        console.open(
                                logging.map(Logging::follow).orElse(LogFeed.SILENT),
                                hostName())); // first: it is what keeps a second program out
        Path _ = Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n");
        boolean _ = logs().reload();
        managerBegan = true;
        manager.start();
        serveWeb();
        telephony.start(modules);
        booted.countDown();
        manager.booted();
        console.runStartupCommands();
    }

    /** As the system has it; asking the network for a name may take long. */
    static String hostName() {
        Path name = Path.of("/proc/sys/kernel/hostname");
        try {
            return Files.readString(name).strip();
        } catch (IOException e) {
            LOG.debug("{} can't be read", name, e);
            return "localhost";
        }
    }

    /** What is wrong with the web server keeps nobody from telephoning. */
    private void serveWeb() throws InterruptedException {
        try {
            manager.serveWeb(web);
        } catch (IOException e) {
            LOG.error("The web server does not serve: {}", e.getMessage(), e);
        }
    }

    private Path pidFile() {
        return asterisk.directories().run().resolve("asterisk.pid");
    }

    private ServerStatus status() {
        Instant now = time.instant();
        return new ServerStatus(
                Duration.between(started, now),
                Duration.between(modules.lastReload(), now),
                booted.getCount() == 0);
    }

    private ReloadStatus reloadManager() {
        return reloads.withLists(
                "manager.conf",
                (file, lists, problems) -> {
                    ManagerConf next = managerFiles.manager(file, lists, problems);
                    telephony.configure(next);
                    manager.reload(next);
                });
    }

    private ReloadStatus reloadWeb() {
        return reloads.withLists(
                "http.conf",
                (file, lists, problems) ->
                        manager.serveWeb(managerFiles.web(file, lists, problems)));
    }

    /** Has every part read its configuration anew. */
    ReloadStatus reload() {
        return modules.reloadAll();
    }

    /** How much the terminal and the log files are told. */
    Verbosity verbosity() {
        return loudness;
    }

    /** Where consoles connect. */
    Path controlSocket() {
        return ConsolePart.socket(asterisk);
    }

    /** Where the console of a program with these settings is. */
    static Path controlSocket(Settings settings) {
        return ConsolePart.socket(readAsteriskConf(settings, new Problems()));
    }

    /** Where the log files of a program with these settings are. */
    static Path logDirectory(Settings settings) {
        return readAsteriskConf(settings, new Problems()).directories().log();
    }

    /** Has this run when the program is asked to stop from within; it must return at once. */
    public void whenAskedToStop(Runnable task) {
        stop = task;
    }

    public Pbx pbx() {
        return telephony.pbx();
    }

    /** Where phones come to by this transport of {@code pjsip.conf}. */
    public Optional<InetSocketAddress> sipAddress(String transport) {
        return telephony.sipAddress(transport);
    }

    public ManagerServer manager() {
        return manager;
    }

    public AsteriskConf asterisk() {
        return asterisk;
    }

    /**
     * Runs a console line for somebody who has no console: the level of the program's own terminal
     * is theirs.
     */
    public Console.Result run(String line) throws InterruptedException {
        return console.run(line);
    }

    /** Runs a console line for the console behind {@code out}; returns whether it succeeded. */
    public boolean run(String line, ConsoleOutput out) throws InterruptedException {
        return console.run(line, out);
    }

    /** Closes on a thread of its own: whoever asks may be a session that is to end. */
    private void closeAside() {
        Thread _ =
                Thread.ofPlatform()
                        .name("stop")
                        .start(() -> {
                            try {
                                close();
                            } catch (IOException | InterruptedException e) {
                                LOG.error("Not everything could be closed", e);
                            }
                        });
    }

    /** Ends everything: calls are hung up, sessions told, files closed. */
    @Override
    public synchronized void close() throws InterruptedException, IOException {
        if (closed) {
            return;
        }
        closed = true;
        telephony.stopCallFiles();
        if (managerBegan) { // it says goodbye through its log, which has to run for that
            manager.close();
        }
        telephony.close();
        if (control.isPresent()) { // last: a second program may start when it is gone
            boolean _ = Files.deleteIfExists(pidFile());
            control.get().close();
        }
    }
}

package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.PathGuard;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import astrolabe.conf.Truth;
import astrolabe.console.CheckPermissionsCommand;
import astrolabe.console.CommandSet;
import astrolabe.console.Commands;
import astrolabe.console.Completion;
import astrolabe.console.Permissions;
import astrolabe.console.ReloadPermissionsCommand;
import astrolabe.console.ShowPermissionsCommand;
import astrolabe.console.WaitFullyBootedCommand;
import astrolabe.console.control.Identity;
import astrolabe.console.control.LogFeed;
import astrolabe.console.control.RemoteConsoleServer;
import astrolabe.engine.Pbx;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.dialplan.ael.AelReader;
import astrolabe.engine.feature.FeaturesConf;
import astrolabe.engine.function.StandardFunctions;
import astrolabe.engine.time.MachineTime;
import astrolabe.features.callfile.CallFileFeature;
import astrolabe.features.callfile.CallFileSettings;
import astrolabe.features.records.CdrFeature;
import astrolabe.features.records.CelFeature;
import astrolabe.launcher.log.Logging;
import astrolabe.manager.Console;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.action.PbxActions;
import astrolabe.managerpbx.command.PbxCommands;
import astrolabe.managerpbx.event.PbxTranslator;
import astrolabe.managerpbx.program.DialplanModules;
import astrolabe.managerpbx.program.EngineShutdown;
import astrolabe.managerpbx.program.Logs;
import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.ModuleList;
import astrolabe.managerpbx.program.ReloadStatus;
import astrolabe.managerpbx.program.Verbosity;
import astrolabe.server.ManagerServer;
import astrolabe.server.ServerParts;
import astrolabe.server.account.Acl;
import astrolabe.server.account.AclReader;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.account.ManagerConfReader;
import astrolabe.server.http.HttpConf;
import astrolabe.server.http.HttpConfReader;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
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
    private static final String DIALPLAN = "pbx_config";
    private static final String AEL = "pbx_ael";
    private static final String CALL_FILES = "pbx_spool";

    private final Settings settings;
    private final AsteriskConf asterisk;
    private final Configuration configuration;
    private final Optional<Logging> logging;
    private final MachineTime time = new MachineTime("timers");
    private final Instant started = time.instant();
    private final CountDownLatch booted = new CountDownLatch(1);
    private final EventLog log;
    private final Pbx pbx;
    private final CdrFeature cdr;
    private final CelFeature cel;
    private final CallFileFeature callFiles;
    private final HttpConf web;
    private final ModuleList modules;
    private final Loudness loudness;
    private final ManagerServer manager;
    private final List<ConsoleCommand> commands;
    private volatile CommandSet console;
    private volatile Permissions permissions;
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
        log = new EventLog(LogLimits.DEFAULTS, time);
        RandomGenerator random = new SecureRandom();
        pbx =
                new Pbx(
                        time,
                        random,
                        asterisk.systemName(),
                        AstDb.at(asterisk.directories().database().resolve("astdb.sqlite3")),
                        PbxTranslator.into(log));
        for (TechnologyMaker maker : further) {
            pbx.technologies().add(maker.make(pbx));
        }
        ManagerConf managerConf = readManagerConf(problems);
        web = readHttpConf(problems);
        configure(managerConf);
        cdr = new CdrFeature(pbx, asterisk.directories().spool(), asterisk.directories().log());
        cdr.load(configuration::read, problems);
        cel = new CelFeature(pbx, asterisk.directories().spool(), asterisk.directories().log());
        cel.load(configuration::read, problems);
        addFunctions();
        loadSounds(problems);
        callFiles =
                new CallFileFeature(pbx, asterisk.directories().spool(), CallFileSettings.DEFAULTS);
        modules = new ModuleList(modules(), pbx.exchange()::publish, time);
        ModulesConf wanted = readModulesConf(problems);
        modules.leaveOut(wanted::wants);
        if (wanted.wants(DIALPLAN)) {
            pbx.load(configuration.read("extensions.conf", problems), problems);
        }
        if (wanted.wants(AEL)) {
            pbx.loadAel(configuration.source(), problems);
        }
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
                                cdr.isEnabled()),
                        modules,
                        new EngineShutdown(pbx.exchange().channels(), () -> stop.run()),
                        logs(),
                        loudness,
                        new FilesRead(configuration, modules));
        manager = new ManagerServer(parts(around, random), managerConf);
        commands = commands(around);
        console = console(problems);
        permissions =
                ConsolePermissions.read(
                        configuration.read("cli_permissions.conf", problems), problems);
        refuseDatabases(problems);
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

    /** Whoever has configured a data base must learn that it is not asked. */
    private void refuseDatabases(Problems problems) {
        configuration
                .read("extconfig.conf", problems)
                .section("settings")
                .map(Section::settings)
                .orElse(List.of())
                .forEach(setting ->
                        problems.warn(
                                setting,
                                "there is no realtime here: "
                                        + setting.key()
                                        + " is not read from a data base"));
    }

    private boolean reloadPermissions() {
        Problems problems = new Problems();
        configuration
                .readAgain("cli_permissions.conf", problems)
                .ifPresent(file -> permissions = ConsolePermissions.read(file, problems));
        Configuration.tell(problems);
        return !problems.hasErrors();
    }

    /**
     * Sounds of the configured directory come first, then those of the distribution's packages,
     * then our own few.
     */
    private void loadSounds(Problems problems) {
        Path data = asterisk.directories().data();
        pbx.soundFiles()
                .lookIn(List.of(data.resolve("sounds"), Path.of("/usr/share/asterisk/sounds")));
        loadMusic(configuration.read("musiconhold.conf", problems), problems);
        pbx.indications().load(configuration.read("indications.conf", problems), problems);
        loadFeatures(configuration.read("features.conf", problems), problems);
        pbx.testStates().enable(asterisk.testFramework());
    }

    /** The functions that must know where and what the program is. */
    private void addFunctions() throws IOException {
        List<PathGuard> reached = new ArrayList<>();
        for (Path directory :
                List.of(asterisk.directories().spool(), asterisk.directories().data())) {
            if (Files.isDirectory(directory)) {
                reached.add(new PathGuard(directory));
            }
        }
        pbx.functions().add(StandardFunctions.files(reached));
        pbx.functions()
                .add(
                        List.of(
                                StandardFunctions.version(Version.full(), Version.number()),
                                StandardFunctions.modules(name -> modules.isLoaded(name)),
                                StandardFunctions.configuration(this::readForDialplan)));
    }

    private Optional<ConfigFile> readForDialplan(String name) {
        Problems problems = new Problems(); // told when the file is read for its own sake
        return configuration.readAgain(name, problems);
    }

    private ServerParts parts(astrolabe.managerpbx.program.Program around, RandomGenerator random) {
        return new ServerParts(
                log,
                PbxActions.all(pbx, around),
                PbxTranslator.types(),
                this::run,
                time,
                random,
                this::status,
                asterisk.systemName(),
                new DatabaseTokens(pbx.database()),
                () -> modules.reload("manager"),
                Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    private List<ConsoleCommand> commands(astrolabe.managerpbx.program.Program around) {
        List<ConsoleCommand> all = new ArrayList<>(manager.commands());
        all.addAll(PbxCommands.all(pbx, around));
        all.addAll(cdr.commands());
        all.addAll(cel.commands());
        all.add(new WaitFullyBootedCommand(booted));
        all.add(new CheckPermissionsCommand(() -> permissions));
        all.add(new ShowPermissionsCommand(() -> permissions));
        all.add(new ReloadPermissionsCommand(this::reloadPermissions));
        return List.copyOf(all);
    }

    private CommandSet console(Problems problems) {
        return new CommandSet(
                commands, ConsoleAliases.read(configuration.read("cli_aliases.conf", problems)));
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
        List<Module> all =
                new ArrayList<>(
                        DialplanModules.of(pbx, Map.of("res_musiconhold", this::reloadMusic)));
        all.add(new Part("manager", "The manager interface", this::reloadManager));
        all.add(
                Part.removable(
                        DIALPLAN + ".so",
                        "The dialplan of extensions.conf",
                        this::reloadDialplan,
                        new Part.Service(
                                this::reloadDialplan,
                                () -> pbx.clearDialplan(Origin.CONFIGURATION))));
        all.add(
                Part.removable(
                        AEL + ".so",
                        "The dialplan of extensions.ael",
                        this::reloadAel,
                        new Part.Service(
                                this::reloadAel, () -> pbx.clearDialplan(AelReader.REGISTRAR))));
        all.add(Part.optional(CALL_FILES + ".so", "Call files"));
        all.add(new Part("indications", "Tones of countries", this::reloadTones));
        all.add(
                new Part(
                        "logger",
                        "Log files",
                        () -> logs().reload() ? ReloadStatus.DONE : ReloadStatus.FAILED));
        all.add(
                new Part(
                        "features",
                        "Call features",
                        () -> readAgain("features.conf", this::loadFeatures)));
        all.add(new Part("res_clialiases.so", "Short names of commands", this::reloadAliases));
        all.add(new Part("cdr", "Call detail records", this::reloadCdr));
        all.add(new Part("cel", "Channel event logging", this::reloadCel));
        all.add(new Part("http", "The web server", this::reloadWeb));
        all.add(new Part("acl", "Named access lists", this::reloadManager));
        all.add(new Part("chan_local", "Local channels", () -> ReloadStatus.NOT_SUPPORTED));
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

    private ManagerConf readManagerConf(Problems problems) {
        return managerConf(
                configuration.read("manager.conf", problems),
                configuration.read("acl.conf", problems),
                problems);
    }

    private ManagerConf managerConf(ConfigFile manager, ConfigFile acl, Problems problems) {
        Map<String, Acl> acls = AclReader.named(acl, problems);
        ManagerConf conf =
                ManagerConfReader.read(manager, acls, configuration.directory(), problems);
        return settings.managerPort()
                .map(port ->
                        conf.listeningAt(
                                new InetSocketAddress(conf.address().getAddress(), port),
                                conf.tls().address()))
                .orElse(conf);
    }

    private HttpConf readHttpConf(Problems problems) {
        return httpConf(
                configuration.read("http.conf", problems),
                configuration.read("acl.conf", problems),
                problems);
    }

    private HttpConf httpConf(ConfigFile http, ConfigFile acl, Problems problems) {
        HttpConf conf =
                HttpConfReader.read(
                        http,
                        AclReader.named(acl, problems),
                        "Asterisk/" + Version.COMPATIBLE,
                        configuration.directory(),
                        asterisk.directories().data(),
                        problems);
        return settings.managerPort()
                .map(_ ->
                        conf.listeningAt(
                                new InetSocketAddress(conf.address().getAddress(), 0),
                                new InetSocketAddress(conf.tls().address().getAddress(), 0)))
                .orElse(conf);
    }

    private ReloadStatus reloadCdr() {
        return reload(problems -> cdr.load(configuration::read, problems), "cdr.conf");
    }

    private ReloadStatus reloadCel() {
        return reload(problems -> cel.load(configuration::read, problems), "cel.conf");
    }

    /** Puts files of a feature in force. */
    private interface Loading {
        void load(Problems problems) throws IOException;
    }

    private static ReloadStatus reload(Loading loading, String file) {
        Problems problems = new Problems();
        try {
            loading.load(problems);
            return problems.hasErrors() ? ReloadStatus.FAILED : ReloadStatus.DONE;
        } catch (IOException e) {
            LOG.error("{} is not in force as it stands: {}", file, e.getMessage(), e);
            return ReloadStatus.FAILED;
        } finally {
            Configuration.tell(problems);
        }
    }

    private void configure(ManagerConf conf) {
        pbx.exchange().defaultLanguage(asterisk.language());
        pbx.evaluator().livesDangerously(asterisk.livesDangerously());
        pbx.exchange()
                .report(
                        conf.channelVars(),
                        (channel, name) -> pbx.evaluator().reported(channel, name));
    }

    /**
     * Starts everything; when this returns, the program is fully booted.
     *
     * @throws IOException if another program runs in the same directories, or an address is taken
     */
    public void start() throws IOException, InterruptedException {
        control = Optional.of(openConsole()); // first: it is what keeps a second program out
        Path _ = Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n");
        boolean _ = logs().reload();
        managerBegan = true;
        manager.start();
        serveWeb();
        nameItself();
        pbx.announceStates();
        if (modules.isLoaded(CALL_FILES)) {
            callFiles.start();
        }
        booted.countDown();
        manager.booted();
        runStartupCommands();
    }

    /** The commands of {@code cli.conf}; what they print goes to the log. */
    private void runStartupCommands() throws InterruptedException {
        Problems problems = new Problems();
        List<Setting> commands =
                configuration
                        .read("cli.conf", problems)
                        .section("startup_commands")
                        .map(Section::settings)
                        .orElse(List.of());
        for (Setting setting : commands) {
            Optional<Boolean> wanted = Truth.of(setting.value());
            if (wanted.isEmpty()) {
                problems.warn(setting, "not yes or no; the command is not run");
            } else if (wanted.get()) {
                Console.Result result = run(setting.key());
                LOG.info("{}: {}", setting, result.output().strip());
            }
        }
        Configuration.tell(problems);
    }

    private RemoteConsoleServer openConsole() throws IOException {
        return RemoteConsoleServer.open(
                controlSocket(),
                asterisk.files().access(() -> permissions),
                new Commands() {
                    @Override
                    public boolean run(String line, ConsoleOutput out) throws InterruptedException {
                        return console.run(line, out);
                    }

                    @Override
                    public Completion complete(String line) {
                        return console.complete(line);
                    }
                },
                logging.map(Logging::follow).orElse(LogFeed.SILENT),
                new Identity(
                        hostName(),
                        Version.full(),
                        ProcessHandle.current().pid(),
                        !asterisk.colourless()));
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

    /** An id of this system that outlives its restarts, made once. */
    private void nameItself() {
        try {
            if (pbx.database().get("pbx", "UUID").isEmpty()) {
                pbx.database().put("pbx", "UUID", UUID.randomUUID().toString());
            }
        } catch (DatabaseFailed e) {
            LOG.warn("The system's id can't be kept: {}", e.getMessage());
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
        return reload(
                "manager",
                (file, acl, problems) -> {
                    ManagerConf next = managerConf(file, acl, problems);
                    configure(next);
                    manager.reload(next);
                });
    }

    private ReloadStatus reloadWeb() {
        return reload(
                "http", (file, acl, problems) -> manager.serveWeb(httpConf(file, acl, problems)));
    }

    /** Puts a file in force that access lists belong to. */
    private interface Taking {
        void take(ConfigFile file, ConfigFile acl, Problems problems)
                throws IOException, InterruptedException;
    }

    private ReloadStatus reload(String name, Taking taking) {
        Problems problems = new Problems();
        try {
            Optional<ConfigFile> file = configuration.readAgain(name + ".conf", problems);
            Optional<ConfigFile> acl = configuration.readAgain("acl.conf", problems);
            if (file.isEmpty() || acl.isEmpty()) {
                return ReloadStatus.FAILED;
            }
            taking.take(file.get(), acl.get(), problems);
            return ReloadStatus.DONE;
        } catch (IOException e) {
            LOG.error("{}.conf is not in force as it stands: {}", name, e.getMessage(), e);
            return ReloadStatus.FAILED;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ReloadStatus.FAILED;
        } finally {
            Configuration.tell(problems);
        }
    }

    private ReloadStatus reloadAliases() {
        Problems problems = new Problems();
        configuration
                .readAgain("cli_aliases.conf", problems)
                .ifPresent(file -> console = new CommandSet(commands, ConsoleAliases.read(file)));
        Configuration.tell(problems);
        return problems.hasErrors() ? ReloadStatus.FAILED : ReloadStatus.DONE;
    }

    private void loadFeatures(ConfigFile file, Problems problems) {
        pbx.features().conf(FeaturesConf.read(file, problems));
    }

    private ReloadStatus reloadMusic() {
        return readAgain("musiconhold.conf", this::loadMusic);
    }

    private void loadMusic(ConfigFile file, Problems problems) {
        pbx.music().load(file, asterisk.directories().data(), configuration.directory(), problems);
    }

    private ReloadStatus reloadTones() {
        return readAgain("indications.conf", pbx.indications()::load);
    }

    private ReloadStatus readAgain(String name, BiConsumer<ConfigFile, Problems> taking) {
        Problems problems = new Problems();
        configuration.readAgain(name, problems).ifPresent(file -> taking.accept(file, problems));
        Configuration.tell(problems);
        return problems.hasErrors() ? ReloadStatus.FAILED : ReloadStatus.DONE;
    }

    private ReloadStatus reloadDialplan() {
        Problems problems = new Problems();
        configuration
                .readAgain("extensions.conf", problems)
                .ifPresent(file -> pbx.load(file, problems));
        Configuration.tell(problems);
        return problems.hasErrors() ? ReloadStatus.FAILED : ReloadStatus.DONE;
    }

    private ReloadStatus reloadAel() {
        Problems problems = new Problems();
        pbx.loadAel(configuration.source(), problems);
        Configuration.tell(problems);
        return problems.hasErrors() ? ReloadStatus.FAILED : ReloadStatus.DONE;
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
        return controlSocket(asterisk);
    }

    /** Where the console of a program with these settings is. */
    static Path controlSocket(Settings settings) {
        return controlSocket(readAsteriskConf(settings, new Problems()));
    }

    private static Path controlSocket(AsteriskConf conf) {
        return conf.directories().run().resolve(conf.files().name());
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
        return pbx;
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
        StringBuilder text = new StringBuilder();
        ConsoleOutput output =
                new ConsoleOutput() {
                    @Override
                    public void print(String more) {
                        text.append(more);
                    }

                    @Override
                    public int verbose() {
                        return loudness.verbose();
                    }

                    @Override
                    public void verbose(int level) {
                        loudness.verbose(level);
                    }
                };
        boolean succeeded = console.run(line, output);
        return new Console.Result(succeeded, text.toString());
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
        callFiles.close();
        if (managerBegan) { // it says goodbye through its log, which has to run for that
            manager.close();
        }
        pbx.close();
        cel.close();
        cdr.close(); // the last calls have records, too
        if (control.isPresent()) { // last: a second program may start when it is gone
            boolean _ = Files.deleteIfExists(pidFile());
            control.get().close();
        }
    }
}

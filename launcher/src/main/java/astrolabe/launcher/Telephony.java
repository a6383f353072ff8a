package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.PathGuard;
import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.application.DirectoryApplication;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.dialplan.ael.AelReader;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.feature.FeaturesConf;
import astrolabe.engine.function.StandardFunctions;
import astrolabe.engine.pbx.Admission;
import astrolabe.engine.time.MachineTime;
import astrolabe.features.callfile.CallFileFeature;
import astrolabe.features.callfile.CallFileSettings;
import astrolabe.features.records.CdrFeature;
import astrolabe.features.records.CelFeature;
import astrolabe.manager.ConsoleCommand;
import astrolabe.managerpbx.program.DialplanModules;
import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import astrolabe.server.account.ManagerConf;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine with the features on it, and their configuration. Made, loaded and closed by one
 * thread; its modules are steered by any.
 */
final class Telephony {

    private static final Logger LOG = LoggerFactory.getLogger(Telephony.class);
    private static final String DIALPLAN = "pbx_config";
    private static final String AEL = "pbx_ael";
    private static final String CALL_FILES = "pbx_spool";
    private static final String SIP = "chan_pjsip";

    private final AsteriskConf asterisk;
    private final Configuration configuration;
    private final Reloads reloads;
    private final Pbx pbx;
    private final DialplanFiles dialplan;
    private final CdrFeature cdr;
    private final CelFeature cel;
    private final CallFileFeature callFiles;
    private Optional<Phones> phones = Optional.empty(); // set while loading

    /**
     * An engine without a dialplan yet.
     *
     * @param further makes technologies besides those that the engine has
     * @throws IOException when the features' files can't be kept
     */
    Telephony(
            AsteriskConf asterisk,
            Configuration configuration,
            MachineTime time,
            RandomGenerator random,
            Consumer<PbxEvent> events,
            List<TechnologyMaker> further)
            throws IOException {
        this.asterisk = asterisk;
        this.configuration = configuration;
        reloads = new Reloads(configuration);
        Directories at = asterisk.directories();
        pbx =
                new Pbx(
                        time,
                        random,
                        asterisk.systemName(),
                        AstDb.at(at.database().resolve("astdb.sqlite3")),
                        events);
        for (TechnologyMaker maker : further) {
            pbx.technologies().add(maker.make(pbx));
        }
        pbx.evaluator().installation(at.variables());
        pbx.environment().set("AST_VERSION", Version.COMPATIBLE);
        pbx.environment().set("AST_SYSTEMNAME", asterisk.systemName());
        dialplan = new DialplanFiles(configuration, pbx);
        cdr = new CdrFeature(pbx, at.spool(), at.log());
        cel = new CelFeature(pbx, at.spool(), at.log());
        callFiles = new CallFileFeature(pbx, at.spool(), CallFileSettings.DEFAULTS);
    }

    Pbx pbx() {
        return pbx;
    }

    DialplanFiles dialplan() {
        return dialplan;
    }

    /** Where phones come to by this transport. */
    Optional<InetSocketAddress> sipAddress(String transport) {
        return phones.flatMap(each -> each.address(transport));
    }

    boolean keepsRecords() {
        return cdr.isEnabled();
    }

    List<ConsoleCommand> commands() {
        List<ConsoleCommand> all = new ArrayList<>(cdr.commands());
        all.addAll(cel.commands());
        return all;
    }

    /** Under the names that administrators know. */
    List<Module> modules() {
        List<Module> all =
                new ArrayList<>(
                        DialplanModules.of(
                                pbx,
                                Map.of(
                                        "res_musiconhold",
                                        () -> reloads.one("musiconhold.conf", this::loadMusic))));
        all.add(
                removable(
                        DIALPLAN,
                        "The dialplan of extensions.conf",
                        dialplan::reload,
                        () -> pbx.clearDialplan(Origin.CONFIGURATION)));
        all.add(
                removable(
                        AEL,
                        "The dialplan of extensions.ael",
                        dialplan::reloadAel,
                        () -> pbx.clearDialplan(AelReader.REGISTRAR)));
        all.add(Part.optional(CALL_FILES + ".so", "Call files"));
        all.add(
                new Part(
                        "features",
                        "Call features",
                        () -> reloads.one("features.conf", this::loadFeatures)));
        all.add(
                new Part(
                        "indications",
                        "Tones of countries",
                        () -> reloads.one("indications.conf", pbx.indications()::load)));
        all.add(
                new Part(
                        "cdr",
                        "Call detail records",
                        () ->
                                reloads.all(
                                        "cdr.conf",
                                        problems -> cdr.load(configuration::read, problems))));
        all.add(
                new Part(
                        "cel",
                        "Channel event logging",
                        () ->
                                reloads.all(
                                        "cel.conf",
                                        problems -> cel.load(configuration::read, problems))));
        all.add(Part.optional(SIP + ".so", "SIP phones"));
        all.add(new Part("chan_local", "Local channels", () -> ReloadStatus.NOT_SUPPORTED));
        return all;
    }

    private static Part removable(
            String name, String description, Supplier<ReloadStatus> loading, Runnable clearing) {
        Runnable start =
                () -> {
                    ReloadStatus _ = loading.get(); // what is wrong has been told
                };
        return Part.removable(
                name + ".so", description, loading, new Part.Service(start, clearing));
    }

    /** What the manager's configuration says about the engine. */
    void configure(ManagerConf conf) {
        pbx.exchange().defaultLanguage(asterisk.language());
        pbx.admission().limits(new Admission.Limits(asterisk.maxCalls(), asterisk.maxLoad()));
        pbx.evaluator().livesDangerously(asterisk.livesDangerously());
        pbx.exchange()
                .report(
                        conf.channelVars(),
                        (channel, name) -> pbx.evaluator().reported(channel, name));
    }

    /**
     * Reads everything that calls need, the dialplan last.
     *
     * @param modules which of them are wanted
     * @param freePorts whether phones are to come to any free ports rather than to those of the
     *     file
     */
    void load(Modules modules, boolean freePorts, Problems problems) throws IOException {
        cdr.load(configuration::read, problems);
        cel.load(configuration::read, problems);
        addFunctions(modules);
        loadSounds(problems);
        if (modules.isLoaded(SIP)) {
            phones = Phones.of(pbx, configuration, freePorts, problems);
        }
        if (modules.isLoaded(DIALPLAN)) {
            dialplan.load(problems);
        }
        if (modules.isLoaded(AEL)) {
            dialplan.loadAel(problems);
        }
    }

    /**
     * Sounds of the configured directory come first, then those of the distribution's packages,
     * then our own few.
     */
    private void loadSounds(Problems problems) {
        Path data = asterisk.directories().data();
        List<Path> sounds = new ArrayList<>();
        if (asterisk.customSounds()) {
            sounds.add(data.resolve("sounds/custom"));
        }
        sounds.addAll(List.of(data.resolve("sounds"), Path.of("/usr/share/asterisk/sounds")));
        pbx.soundFiles().lookIn(sounds);
        loadMusic(configuration.read("musiconhold.conf", problems), problems);
        pbx.indications().load(configuration.read("indications.conf", problems), problems);
        loadFeatures(configuration.read("features.conf", problems), problems);
        pbx.testStates().enable(asterisk.testFramework());
    }

    private void loadFeatures(ConfigFile file, Problems problems) {
        pbx.features().conf(FeaturesConf.read(file, problems));
    }

    private void loadMusic(ConfigFile file, Problems problems) {
        pbx.music().load(file, asterisk.directories().data(), configuration.directory(), problems);
    }

    /** The functions and applications that must know where and what the program is. */
    private void addFunctions(Modules modules) throws IOException {
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
                                StandardFunctions.modules(modules::isLoaded),
                                StandardFunctions.configuration(this::readForDialplan)));
        pbx.applications()
                .add(
                        List.of(
                                new DirectoryApplication(
                                        this::readForDialplan, pbx.soundPlayer(), pbx.steps())));
    }

    private Optional<ConfigFile> readForDialplan(String name) {
        Problems problems = new Problems(); // told when the file is read for its own sake
        return configuration.readAgain(name, problems);
    }

    /** Lets calls come. */
    void start(Modules modules) throws InterruptedException {
        nameItself();
        if (phones.isPresent()) {
            phones.get().start();
        }
        pbx.announceStates();
        if (modules.isLoaded(CALL_FILES)) {
            callFiles.start();
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

    /** No call file is taken up from here on; the calls that are go on. */
    void stopCallFiles() throws IOException, InterruptedException {
        callFiles.close();
    }

    /** Hangs up what is left, and keeps the last records. */
    void close() throws InterruptedException, IOException {
        pbx.close();
        if (phones.isPresent()) { // each phone is told first that its call is over
            phones.get().close();
        }
        cel.close();
        cdr.close(); // the last calls have records, too
    }
}

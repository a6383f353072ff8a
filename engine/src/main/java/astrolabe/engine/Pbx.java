package astrolabe.engine;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.ConfigSource;
import astrolabe.conf.Problems;
import astrolabe.engine.application.StandardApplications;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.cdr.CallRecorder;
import astrolabe.engine.cdr.CdrOptions;
import astrolabe.engine.cel.EventRecorder;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Ids;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.dial.Announcer;
import astrolabe.engine.dial.BridgeApplication;
import astrolabe.engine.dial.BridgeOperations;
import astrolabe.engine.dial.BridgeWaitApplication;
import astrolabe.engine.dial.DialApplication;
import astrolabe.engine.dial.OriginateApplication;
import astrolabe.engine.dial.Originator;
import astrolabe.engine.dial.PageApplication;
import astrolabe.engine.dial.PickupApplication;
import astrolabe.engine.dial.PickupChanApplication;
import astrolabe.engine.dial.Redirector;
import astrolabe.engine.dial.RetryDialApplication;
import astrolabe.engine.dial.RingingCalls;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.DialplanReader;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.dialplan.ael.AelReader;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.event.TestStates;
import astrolabe.engine.feature.Features;
import astrolabe.engine.function.CallGroups;
import astrolabe.engine.function.StandardFunctions;
import astrolabe.engine.local.LocalTechnology;
import astrolabe.engine.pbx.Admission;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.pbx.DialplanRun;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.HangupCode;
import astrolabe.engine.pbx.Names;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.pbx.Technologies;
import astrolabe.engine.shell.Environment;
import astrolabe.engine.sound.Indications;
import astrolabe.engine.sound.MusicClasses;
import astrolabe.engine.sound.SoundFiles;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.ToneRoom;
import astrolabe.engine.state.DeviceStates;
import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.PresenceStates;
import astrolabe.engine.state.TaskLine;
import astrolabe.engine.time.Scheduler;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A telephone engine as one object: channels, bridges, the dialplan and what it can call upon.
 * Several can live in one JVM. Thread-safe.
 */
public final class Pbx implements AutoCloseable {

    private final Exchange exchange;
    private final Bridges bridges;
    private final DialplanHolder dialplan = new DialplanHolder();
    private final Catalog<Application> applications =
            new Catalog<>(application -> application.spec().name());
    private final Catalog<DialplanFunction> functions =
            new Catalog<>(function -> function.spec().name());
    private final Technologies technologies = new Technologies();
    private final CallGroups callGroups = new CallGroups();
    private final Admission admission =
            new Admission(
                    () -> ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    private final Evaluator evaluator;
    private final Steps steps;
    private final Originator originator;
    private final CallRecorder callRecorder;
    private final EventRecorder eventRecorder;
    private final AstDb database;
    private final TaskLine stateChanges;
    private final DeviceStates deviceStates;
    private final PresenceStates presenceStates;
    private final ExtensionStates extensionStates;

    /** An engine whose database lives as long as itself; otherwise as the other constructor. */
    public Pbx(
            Scheduler scheduler,
            RandomGenerator random,
            String systemName,
            Consumer<PbxEvent> events) {
        this(scheduler, random, systemName, AstDb.inMemory(), events);
    }

    private final Environment environment = new Environment();
    private final SoundFiles soundFiles = new SoundFiles();
    private final Indications indications = new Indications();
    private final MusicClasses music;
    private final TestStates testStates;
    private final SoundPlayer soundPlayer;
    private final BridgeOperations bridgeOperations;
    private final Redirector redirector;
    private final Features features;
    private final LocalTechnology locals;

    /**
     * @param scheduler the engine's time; closed with it
     * @param random where ids come from
     * @param systemName put in front of ids, may be empty
     * @param database closed with the engine
     * @param events told of everything that happens, in order for each channel; must not block
     */
    public Pbx(
            Scheduler scheduler,
            RandomGenerator random,
            String systemName,
            AstDb database,
            Consumer<PbxEvent> events) {
        this.database = database;
        callRecorder = new CallRecorder(scheduler);
        eventRecorder = new EventRecorder(scheduler);
        exchange =
                new Exchange(
                        scheduler,
                        new Ids(scheduler, random, systemName),
                        event -> tell(events, event));
        exchange.observeChannels(this::observe);
        exchange.restartRecordsWith(callRecorder::restart);
        bridges = new Bridges(exchange);
        evaluator = new Evaluator(exchange, functions);
        steps = new Steps(dialplan, applications, evaluator);
        RingingCalls ringing = new RingingCalls();
        originator =
                new Originator(exchange, technologies, applications, steps, evaluator, ringing);
        exchange.runDialplanWith(
                new DialplanRun(dialplan, steps, new HangupCode(steps), admission));
        locals =
                new LocalTechnology(
                        exchange,
                        bridges,
                        (place, caller) ->
                                dialplan.current()
                                        .exists(
                                                place.context(),
                                                place.extension(),
                                                place.priority(),
                                                caller,
                                                scheduler.instant()));
        technologies.add(locals);
        stateChanges = new TaskLine(scheduler, "states");
        deviceStates = new DeviceStates(exchange, technologies.catalog(), database, stateChanges);
        presenceStates = new PresenceStates(exchange, database, stateChanges);
        extensionStates =
                new ExtensionStates(
                        exchange,
                        dialplan,
                        deviceStates,
                        presenceStates,
                        evaluator.scopeOfGlobals(),
                        stateChanges);
        functions.add(
                StandardFunctions.all(
                        exchange,
                        evaluator,
                        dialplan,
                        random,
                        database,
                        deviceStates,
                        extensionStates,
                        presenceStates,
                        steps,
                        callGroups,
                        environment));
        testStates = new TestStates(exchange::publish);
        soundPlayer = new SoundPlayer(soundFiles, testStates, eventRecorder);
        music = new MusicClasses(random);
        exchange.playMusicWith(music::undertone);
        applications.add(
                new StandardApplications(
                                dialplan,
                                steps,
                                evaluator,
                                applications,
                                database,
                                environment,
                                technologies,
                                deviceStates,
                                soundPlayer,
                                soundFiles,
                                indications,
                                testStates)
                        .all());
        applications.add(StandardFunctions.applications());
        Announcer announcer = Pbx.this::announce;
        features =
                new Features(
                        bridges,
                        technologies,
                        dialplan,
                        steps,
                        applications,
                        evaluator,
                        soundPlayer,
                        announcer,
                        testStates);
        functions.add(features.functions());
        DialApplication dial =
                new DialApplication(
                        technologies,
                        bridges,
                        steps,
                        announcer,
                        features,
                        soundPlayer,
                        new ToneRoom(indications, testStates),
                        database,
                        ringing);
        applications.add(
                List.of(
                        dial,
                        new PageApplication(technologies, bridges, steps, announcer, deviceStates),
                        new PickupApplication(ringing),
                        new PickupChanApplication(ringing),
                        new RetryDialApplication(dial, soundPlayer, steps),
                        new OriginateApplication(originator, steps),
                        new BridgeApplication(
                                exchange.channels(), bridges, steps.places(), announcer, features),
                        new BridgeWaitApplication(bridges)));
        bridgeOperations = new BridgeOperations(bridges, announcer);
        redirector = new Redirector();
    }

    private void announce(Channel channel, String sounds) {
        for (String sound : sounds.split("&")) {
            if (!channel.isInterrupted()) {
                var _ = soundPlayer.play(channel, sound.strip());
            }
        }
    }

    private void tell(Consumer<PbxEvent> events, PbxEvent event) {
        callRecorder.accept(event);
        if (event instanceof PbxEvent.HungUp) { // nothing is said of a channel behind that
            eventRecorder.accept(event);
            events.accept(event);
        } else {
            events.accept(event);
            eventRecorder.accept(event);
        }
    }

    private void observe(ChannelSnapshot channel) {
        callRecorder.observe(channel);
        eventRecorder.observe(channel);
    }

    public Exchange exchange() {
        return exchange;
    }

    public Bridges bridges() {
        return bridges;
    }

    public DialplanHolder dialplan() {
        return dialplan;
    }

    public Catalog<Application> applications() {
        return applications;
    }

    public Catalog<DialplanFunction> functions() {
        return functions;
    }

    public Technologies technologies() {
        return technologies;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** The groups that calls are counted in. */
    public CallGroups callGroups() {
        return callGroups;
    }

    /** How many calls there may be. */
    public Admission admission() {
        return admission;
    }

    /** What commands of the system that the dialplan runs have in their environment. */
    public Environment environment() {
        return environment;
    }

    public Steps steps() {
        return steps;
    }

    public Originator originator() {
        return originator;
    }

    public AstDb database() {
        return database;
    }

    public DeviceStates deviceStates() {
        return deviceStates;
    }

    public ExtensionStates extensionStates() {
        return extensionStates;
    }

    public PresenceStates presenceStates() {
        return presenceStates;
    }

    /**
     * Tells of the states there are at the start: those set in an earlier life, and that of every
     * hint.
     */
    public void announceStates() {
        deviceStates.boot();
        presenceStates.boot();
        extensionStates.boot();
    }

    /** Where sounds are found. */
    public SoundFiles soundFiles() {
        return soundFiles;
    }

    public SoundPlayer soundPlayer() {
        return soundPlayer;
    }

    /** The tones of the countries. */
    public Indications indications() {
        return indications;
    }

    /** The classes of music on hold. */
    public MusicClasses music() {
        return music;
    }

    /** What test harnesses are told. */
    public TestStates testStates() {
        return testStates;
    }

    public BridgeOperations bridgeOperations() {
        return bridgeOperations;
    }

    /** What parties do with their keypads during a call. */
    public Features features() {
        return features;
    }

    public Redirector redirector() {
        return redirector;
    }

    /** The Local channels, for what is asked of them alone. */
    public LocalTechnology locals() {
        return locals;
    }

    /**
     * Puts the dialplan of {@code extensions.conf} in force, in one go under running calls. What
     * others put into the dialplan stays. Global variables of the file are set; others stay, unless
     * the file says that they are to be cleared.
     */
    public void load(ConfigFile extensions, Problems problems) {
        Dialplan next =
                new DialplanReader(
                                evaluator.scopeOfGlobals(),
                                ZoneId.systemDefault(),
                                new Names(applications, functions))
                        .read(extensions, problems);
        if (next.options().clearGlobals()) {
            exchange.globals().reset(next.globals());
        } else {
            next.globals().forEach(exchange.globals()::set);
        }
        var _ = dialplan.update(current -> current.reloaded(next, Origin.CONFIGURATION));
    }

    /**
     * Puts the contexts of {@code extensions.ael} in force beside those of others, in one go under
     * running calls, and sets its global variables.
     *
     * @param source where the file and those it includes are found; none is no problem, and one
     *     that cannot be read leaves what is in force
     * @return whether it could be read
     */
    public boolean loadAel(ConfigSource source, Problems problems) {
        AelReader reader =
                new AelReader(
                        source,
                        evaluator.scopeOfGlobals(),
                        ZoneId.systemDefault(),
                        new Names(applications, functions),
                        problems);
        Optional<AelReader.Result> read = reader.read("extensions.ael");
        read.ifPresent(this::renew);
        return read.isPresent();
    }

    /** Takes out of the dialplan all that was put there under a name. */
    public void clearDialplan(String registrar) {
        var _ = dialplan.update(current -> current.renewed(List.of(), registrar));
    }

    private void renew(AelReader.Result read) {
        read.globals().forEach(exchange.globals()::set);
        var _ = dialplan.update(current -> current.renewed(read.contexts(), AelReader.REGISTRAR));
    }

    /**
     * Makes call detail records from here on.
     *
     * @param records gets each one when it is complete; must not block
     */
    public void recordCalls(CdrOptions options, Consumer<CallRecord> records) {
        callRecorder.deliverTo(records);
        callRecorder.options(options);
    }

    /** The call detail records that are being made. */
    public CallRecorder callRecords() {
        return callRecorder;
    }

    /** What is logged of channels, event by event. */
    public EventRecorder eventRecords() {
        return eventRecorder;
    }

    /** The declarations of all applications, for documentation. */
    public List<ApplicationSpec> applicationSpecs() {
        return applications.all().stream().map(Application::spec).toList();
    }

    /** The declarations of all functions, for documentation. */
    public List<FunctionSpec> functionSpecs() {
        return functions.all().stream().map(DialplanFunction::spec).toList();
    }

    /**
     * Takes no new calls, ends the living ones, waits for them to be gone and closes the database.
     */
    @Override
    public void close() throws InterruptedException {
        exchange.channels().close();
        CompletableFuture<Boolean> empty = new CompletableFuture<>();
        exchange.channels().whenEmpty(() -> empty.complete(true));
        for (Channel channel : exchange.channels().all()) {
            channel.hangup(HangupCause.NORMAL_CLEARING.number());
        }
        boolean _ = exchange.scheduler().await(empty);
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        stateChanges.add(() -> told.complete(true));
        boolean _ = exchange.scheduler().await(told);
        exchange.scheduler().close();
        database.close();
    }
}

package astrolabe.engine.application;

import astrolabe.engine.database.AstDb;
import astrolabe.engine.event.TestStates;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.Exceptions;
import astrolabe.engine.pbx.Places;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.pbx.Technologies;
import astrolabe.engine.shell.Environment;
import astrolabe.engine.sound.Indications;
import astrolabe.engine.sound.SoundFiles;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.ToneRoom;
import astrolabe.engine.state.DeviceStates;
import java.util.List;
import java.util.stream.Stream;

/** The list of applications that every engine has. */
public final class StandardApplications {

    private final Evaluator evaluator;
    private final Steps steps;
    private final ApplicationCall applications;
    private final AstDb database;
    private final Environment environment;
    private final Technologies technologies;
    private final DeviceStates devices;
    private final SoundPlayer player;
    private final SoundFiles files;
    private final TestStates states;
    private final Places places;
    private final Exceptions exceptions;
    private final DialledExtension extensions;
    private final ToneRoom tones;

    /**
     * @param applications where an application looks for another one that it is to run
     * @param files where recordings are put
     */
    public StandardApplications(
            DialplanHolder dialplan,
            Steps steps,
            Evaluator evaluator,
            Catalog<Application> applications,
            AstDb database,
            Environment environment,
            Technologies technologies,
            DeviceStates devices,
            SoundPlayer player,
            SoundFiles files,
            Indications indications,
            TestStates states) {
        this.evaluator = evaluator;
        this.steps = steps;
        this.applications = new ApplicationCall(applications, steps);
        this.database = database;
        this.environment = environment;
        this.technologies = technologies;
        this.devices = devices;
        this.player = player;
        this.files = files;
        this.states = states;
        this.places = new Places(dialplan);
        this.exceptions = new Exceptions(places);
        this.extensions = new DialledExtension(dialplan);
        this.tones = new ToneRoom(indications, states);
    }

    /** All of them, ready to register. */
    public List<Application> all() {
        return Stream.of(theCall(), theFlow(), facts(), sounds(), speech(), messages())
                .flatMap(List::stream)
                .toList();
    }

    private List<Application> theCall() {
        Refusal refusal = new Refusal(tones);
        return List.of(
                new AnswerApplication(),
                new BusyApplication(refusal),
                new ChannelRedirectApplication(places),
                new ChanIsAvailApplication(technologies, devices),
                new CongestionApplication(refusal),
                new FlashApplication(),
                new HangupApplication(),
                new IncompleteApplication(places, extensions, exceptions),
                new ProceedingApplication(),
                new ProgressApplication(),
                new RingingApplication(tones),
                new SoftHangupApplication(),
                new TransferApplication(),
                new WaitApplication(),
                new WaitDigitApplication(),
                new WaitExtenApplication(places, extensions, tones, exceptions),
                new WaitUntilApplication());
    }

    private List<Application> theFlow() {
        Assignments assignments = new Assignments(evaluator);
        Subroutines subroutines = new Subroutines(places);
        Loops loops = new Loops(steps);
        Alternatives alternatives = new Alternatives(steps);
        return List.of(
                new AelSubApplication(subroutines),
                new ContinueWhileApplication(loops),
                new ElseApplication(alternatives),
                new ElseIfApplication(alternatives),
                new EndIfApplication(),
                new EndWhileApplication(loops),
                new ExecApplication(applications),
                new ExecIfApplication(applications),
                new ExecIfTimeApplication(applications),
                new ExitIfApplication(alternatives),
                new ExitWhileApplication(loops),
                new GosubApplication(subroutines),
                new GosubIfApplication(subroutines),
                new GotoApplication(places),
                new GotoIfApplication(places),
                new GotoIfTimeApplication(places),
                new IfApplication(alternatives),
                new MSetApplication(assignments),
                new NoOpApplication(),
                new RaiseExceptionApplication(exceptions),
                new ReturnApplication(),
                new SetApplication(assignments),
                new StackPopApplication(),
                new TryExecApplication(applications),
                new WhileApplication(loops));
    }

    private List<Application> facts() {
        SystemCommands commands = new SystemCommands(evaluator, environment);
        return List.of(
                new DbDelApplication(database),
                new DbDeltreeApplication(database),
                new ImportVarApplication(evaluator),
                new SetAmaFlagsApplication(new Assignments(evaluator)),
                new SystemApplication(commands),
                new TrySystemApplication(commands));
    }

    private List<Application> sounds() {
        return List.of(
                new AuthenticateApplication(player, database),
                new BackgroundApplication(player, extensions),
                new BackgroundDetectApplication(player, extensions, places),
                new ControlPlaybackApplication(player),
                new DisaApplication(tones, extensions),
                new EchoApplication(),
                new MilliwattApplication(player),
                new MusicOnHoldApplication(),
                new PlayTonesApplication(tones),
                new PlaybackApplication(player, states),
                new PrivacyManagerApplication(player, extensions),
                new ReadApplication(player, tones),
                new ReadExtenApplication(player, tones, extensions),
                new RecordApplication(player, files),
                new SendDtmfApplication(),
                new StartMusicOnHoldApplication(),
                new StopMusicOnHoldApplication(),
                new StopPlayTonesApplication(),
                new StreamEchoApplication(),
                new WaitForNoiseApplication(),
                new WaitForSilenceApplication(),
                new ZapatellerApplication(player));
    }

    private List<Application> speech() {
        Speaking speaking = new Speaking(player, extensions);
        SayUnixTimeApplication sayUnixTime = new SayUnixTimeApplication(speaking);
        return List.of(
                new DateTimeApplication(sayUnixTime),
                new SayAlphaApplication(speaking),
                new SayAlphaCaseApplication(speaking),
                new SayDigitsApplication(speaking),
                new SayMoneyApplication(speaking),
                new SayNumberApplication(speaking),
                new SayOrdinalApplication(speaking),
                new SayPhoneticApplication(speaking),
                sayUnixTime);
    }

    private static List<Application> messages() {
        return List.of(
                new DumpChanApplication(),
                new LogApplication(),
                new ReceiveTextApplication(),
                new SendTextApplication(),
                new UserEventApplication(),
                new VerboseApplication());
    }
}

package astrolabe.engine.function;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.PathGuard;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.Places;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.shell.Environment;
import astrolabe.engine.state.DeviceStates;
import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.PresenceStates;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The list of functions that every engine has. */
public final class StandardFunctions {

    private StandardFunctions() {}

    /**
     * All of them, ready to register.
     *
     * @param environment of the commands that the dialplan runs
     */
    public static List<DialplanFunction> all(
            Exchange exchange,
            Evaluator evaluator,
            DialplanHolder dialplan,
            RandomGenerator random,
            AstDb database,
            DeviceStates devices,
            ExtensionStates extensions,
            PresenceStates presences,
            Steps steps,
            CallGroups groups,
            Environment environment) {
        NamedLocks locks = new NamedLocks();
        CurloptFunction curlOptions = new CurloptFunction();
        return List.of(
                new AbsFunction(),
                new AesDecryptFunction(),
                new AesEncryptFunction(),
                new ArrayFunction(evaluator),
                new Base64DecodeFunction(),
                new Base64EncodeFunction(),
                new BasenameFunction(),
                new BlacklistFunction(database),
                new CalleridFunction(),
                new ChannelExistsFunction(exchange),
                new ChannelFunction(new Places(dialplan)),
                new ChannelsFunction(exchange),
                new ConnectedlineFunction(),
                new CsvQuoteFunction(),
                new CurlFunction(curlOptions),
                curlOptions,
                new CutFunction(evaluator),
                new DbDeleteFunction(database),
                new DbExistsFunction(database),
                new DbFunction(database),
                new DbKeycountFunction(database),
                new DbKeysFunction(database),
                new DecFunction(evaluator),
                new DeleteFunction(),
                new DeviceStateFunction(devices),
                new DialgroupFunction(database),
                new DialplanExistsFunction(dialplan, exchange.scheduler()),
                new DigitSumFunction(),
                new DirnameFunction(),
                new EnvFunction(environment),
                new EvalExtenFunction(evaluator, steps),
                new EvalFunction(evaluator),
                new EvalSubFunction(steps),
                new ExceptionFunction(),
                new ExistsFunction(),
                new ExportFunction(exchange, evaluator),
                new ExtensionStateFunction(extensions),
                new FieldnumFunction(evaluator),
                new FieldqtyFunction(evaluator),
                new FilterFunction(),
                new GlobalDeleteFunction(exchange),
                new GlobalExistsFunction(exchange),
                new GlobalFunction(exchange),
                new GroupCountFunction(groups),
                new GroupFunction(groups),
                new GroupListFunction(groups),
                new GroupMatchCountFunction(groups),
                new HangupcauseFunction(),
                new HangupcauseKeysFunction(),
                new HashFunction(),
                new HashkeysFunction(),
                new HintFunction(extensions),
                new IfFunction(),
                new IftimeFunction(exchange.scheduler()),
                new ImportFunction(exchange, evaluator),
                new IncFunction(evaluator),
                new IsnullFunction(),
                new JsonDecodeFunction(evaluator),
                new KeypadhashFunction(),
                new LenFunction(),
                new ListfilterFunction(evaluator),
                new LocalFunction(),
                new LocalPeekFunction(),
                new LockFunction(locks),
                new LtrimFunction(),
                new MasterChannelFunction(exchange, evaluator),
                new MathFunction(),
                new MaxFunction(),
                new Md5Function(),
                new MinFunction(),
                new PassthruFunction(),
                new PopFunction(evaluator),
                new PresenceStateFunction(presences),
                new PushFunction(evaluator),
                new QuoteFunction(),
                new RandFunction(random),
                new RedirectingFunction(),
                new RegexFunction(),
                new ReplaceFunction(evaluator),
                new RtrimFunction(),
                new SayfilesFunction(),
                new SetFunction(evaluator),
                new Sha1Function(),
                new SharedFunction(exchange),
                new ShellFunction(environment),
                new ShiftFunction(evaluator),
                new SortFunction(),
                new SprintfFunction(),
                new StackPeekFunction(),
                new StatFunction(),
                new StrbetweenFunction(evaluator),
                new StrftimeFunction(exchange.scheduler()),
                new StrptimeFunction(),
                new StrreplaceFunction(evaluator),
                new SysinfoFunction(exchange),
                new TesttimeFunction(),
                new TimeoutFunction(),
                new TolowerFunction(),
                new ToupperFunction(),
                new TrimFunction(),
                new TrylockFunction(locks),
                new UnlockFunction(locks),
                new UnshiftFunction(evaluator),
                new UridecodeFunction(),
                new UriencodeFunction(),
                new UuidFunction(),
                new VariableExistsFunction());
    }

    /** The applications that clear what functions read. */
    public static List<Application> applications() {
        return List.of(new ClearHashApplication(), new HangupCauseClearApplication());
    }

    /**
     * The functions that read and write files.
     *
     * @param guards of the directories that are reached; relative names begin at the first
     */
    public static List<DialplanFunction> files(List<PathGuard> guards) {
        ReachedFiles files = new ReachedFiles(guards);
        return List.of(
                new FileFunction(files),
                new FileCountLineFunction(files),
                new FileFormatFunction(files));
    }

    /**
     * The function that tells whether a module is there.
     *
     * @param isLoaded asked with its name, {@code app_dial.so}
     */
    public static DialplanFunction modules(Predicate<String> isLoaded) {
        return new IfmoduleFunction(isLoaded);
    }

    /**
     * The function that reads configuration files.
     *
     * @param files finds a file by its name; nothing when it can't be read
     */
    public static DialplanFunction configuration(Function<String, Optional<ConfigFile>> files) {
        return new AstConfigFunction(files);
    }

    /**
     * The function that tells the version.
     *
     * @param version in full
     * @param number of the compatible version, six digits
     */
    public static DialplanFunction version(String version, String number) {
        return new VersionFunction(version, number);
    }
}

package astrolabe.engine.function;

import astrolabe.conf.PathGuard;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.Places;
import astrolabe.engine.shell.Environment;
import astrolabe.engine.state.DeviceStates;
import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.PresenceStates;
import java.util.List;
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
            Environment environment) {
        return List.of(
                new AbsFunction(),
                new ArrayFunction(evaluator),
                new Base64DecodeFunction(),
                new Base64EncodeFunction(),
                new CalleridFunction(),
                new ChannelExistsFunction(exchange),
                new ChannelFunction(new Places(dialplan)),
                new ChannelsFunction(exchange),
                new ConnectedlineFunction(),
                new CsvQuoteFunction(),
                new CutFunction(evaluator),
                new DbDeleteFunction(database),
                new DbExistsFunction(database),
                new DbFunction(database),
                new DbKeycountFunction(database),
                new DbKeysFunction(database),
                new DecFunction(evaluator),
                new DeviceStateFunction(devices),
                new DialplanExistsFunction(dialplan, exchange.scheduler()),
                new DigitSumFunction(),
                new EnvFunction(environment),
                new EvalFunction(evaluator),
                new ExceptionFunction(),
                new ExistsFunction(),
                new ExtensionStateFunction(extensions),
                new FieldnumFunction(evaluator),
                new FieldqtyFunction(evaluator),
                new FilterFunction(),
                new GlobalExistsFunction(exchange),
                new GlobalFunction(exchange),
                new HashFunction(),
                new HashkeysFunction(),
                new HintFunction(extensions),
                new IfFunction(),
                new IftimeFunction(exchange.scheduler()),
                new IncFunction(evaluator),
                new IsnullFunction(),
                new KeypadhashFunction(),
                new LenFunction(),
                new ListfilterFunction(evaluator),
                new LocalFunction(),
                new LocalPeekFunction(),
                new LtrimFunction(),
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
                new RegexFunction(),
                new ReplaceFunction(evaluator),
                new RtrimFunction(),
                new SetFunction(evaluator),
                new Sha1Function(),
                new ShellFunction(environment),
                new ShiftFunction(evaluator),
                new SortFunction(),
                new SprintfFunction(),
                new StrbetweenFunction(evaluator),
                new StrftimeFunction(exchange.scheduler()),
                new StrptimeFunction(),
                new StrreplaceFunction(evaluator),
                new TimeoutFunction(),
                new TolowerFunction(),
                new ToupperFunction(),
                new TrimFunction(),
                new UnshiftFunction(evaluator),
                new UridecodeFunction(),
                new UriencodeFunction(),
                new UuidFunction(),
                new VariableExistsFunction());
    }

    /**
     * The function that reads and writes files.
     *
     * @param guards of the directories that are reached; relative names begin at the first
     */
    public static DialplanFunction files(List<PathGuard> guards) {
        return new FileFunction(guards);
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

package astrolabe.managerpbx.command;

import astrolabe.engine.Pbx;
import astrolabe.manager.ConsoleCommand;
import astrolabe.managerpbx.program.Program;
import astrolabe.managerpbx.program.ServerFacts;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.RouteTimer;
import astrolabe.media.file.SoundConverter;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The console commands of the core, as an explicit list. */
public final class PbxCommands {

    private PbxCommands() {}

    /** All of them, for one engine and the program around it. */
    public static List<ConsoleCommand> all(Pbx pbx, Program program) {
        Manual manual = new Manual(pbx.applications(), pbx.functions());
        Codecs codecs = Codecs.standard();
        CodecTable table = new CodecTable(codecs);
        RandomGenerator noise = new SplittableRandom(1); // any will do, and the same is fairer
        LongSupplier nanos = pbx.exchange().scheduler()::nanos;
        return List.of(
                new AelReloadCommand(program.modules(), program.files()),
                new BridgeDestroyCommand(pbx.bridges()),
                new BridgeKickCommand(pbx.bridges()),
                new BridgeShowAllCommand(pbx.bridges(), pbx.exchange().scheduler()),
                new BridgeShowCommand(pbx.bridges(), pbx.exchange().scheduler()),
                new BridgeTechnologyShowCommand(pbx.bridges()),
                new BridgeTechnologySuspendCommand(pbx.bridges()),
                new BridgeTechnologyUnsuspendCommand(pbx.bridges()),
                new ChannelOriginateCommand(pbx),
                new ChannelRedirectCommand(pbx),
                new ChannelRequestHangupCommand(pbx.exchange().channels()),
                new ConfigListCommand(program.files()),
                new ConfigReloadCommand(program.files()),
                new ConfigShowHelpCommand(program.files()),
                new CoreAbortShutdownCommand(program.shutdown()),
                new CoreReloadCommand(program.modules()),
                new CoreRestartGracefullyCommand(),
                new CoreRestartNowCommand(),
                new CoreRestartWhenConvenientCommand(),
                new CoreSetDebugCommand(program.verbosity(), program.modules()),
                new CoreSetVerboseCommand(),
                new CoreShowApplicationCommand(pbx.applications(), manual),
                new CoreShowApplicationsCommand(pbx.applications()),
                new CoreShowCallsCommand(pbx, program.facts()),
                new CoreShowChannelCommand(pbx),
                new CoreShowChannelTypeCommand(pbx.technologies().catalog()),
                new CoreShowChannelTypesCommand(pbx.technologies()),
                new CoreShowChannelsCommand(pbx, program.facts()),
                new CoreShowCodecCommand(table),
                new CoreShowCodecsCommand(table),
                new CoreShowFileFormatsCommand(),
                new CoreShowFunctionCommand(pbx.functions(), manual),
                new CoreShowFunctionsCommand(pbx.functions()),
                new CoreShowHangupHandlersAllCommand(pbx.exchange()),
                new CoreShowHangupHandlersCommand(pbx.exchange()),
                new CoreShowHintCommand(pbx.extensionStates(), pbx.presenceStates()),
                new CoreShowHintsCommand(pbx.extensionStates(), pbx.presenceStates()),
                new CoreShowImageFormatsCommand(),
                new CoreShowLicenseCommand(),
                new CoreShowSettingsCommand(program),
                new CoreShowSoundCommand(pbx.soundFiles()),
                new CoreShowSoundsCommand(pbx.soundFiles()),
                new CoreShowSwitchesCommand(),
                new CoreShowSysinfoCommand(Path.of("/proc")),
                new CoreShowThreadsCommand(),
                new CoreShowTranslationCommand(codecs, table, new RouteTimer(codecs, noise, nanos)),
                new CoreShowUptimeCommand(
                        program.facts(), program.modules(), pbx.exchange().scheduler()),
                new CoreShowVersionCommand(program.facts()),
                new CoreShowWarrantyCommand(),
                new CoreStopGracefullyCommand(program.shutdown()),
                new CoreStopNowCommand(program.shutdown()),
                new CoreStopWhenConvenientCommand(program.shutdown()),
                new DatabaseDelCommand(pbx.database()),
                new DatabaseDelTreeCommand(pbx.database()),
                new DatabaseGetCommand(pbx.database()),
                new DatabasePutCommand(pbx.database()),
                new DatabaseQueryCommand(),
                new DatabaseShowCommand(pbx.database()),
                new DatabaseShowKeyCommand(pbx.database()),
                new DevstateChangeCommand(pbx.deviceStates()),
                new DevstateListCommand(pbx.deviceStates()),
                new DialplanAddExtensionCommand(pbx.dialplan()),
                new DialplanAddIgnorepatCommand(pbx.dialplan()),
                new DialplanAddIncludeCommand(pbx.dialplan()),
                new DialplanDebugCommand(pbx.dialplan()),
                new DialplanEvalFunctionCommand(pbx.evaluator()),
                new DialplanReloadCommand(program.modules(), program.files()),
                new DialplanRemoveContextCommand(pbx.dialplan()),
                new DialplanRemoveExtensionCommand(pbx.dialplan()),
                new DialplanRemoveIgnorepatCommand(pbx.dialplan()),
                new DialplanRemoveIncludeCommand(pbx.dialplan()),
                new DialplanSaveCommand(pbx.dialplan(), program.files()),
                new DialplanSetChanvarCommand(pbx),
                new DialplanSetExtenpatternmatchnewCommand(pbx.dialplan(), false),
                new DialplanSetExtenpatternmatchnewCommand(pbx.dialplan(), true),
                new DialplanSetGlobalCommand(pbx.exchange()),
                new DialplanShowChanvarCommand(pbx.exchange().channels()),
                new DialplanShowCommand(pbx.dialplan()),
                new DialplanShowGlobalsCommand(pbx.exchange()),
                new FeaturesShowCommand(pbx.features()),
                new FileConvertCommand(new SoundConverter(codecs), sounds(program.facts()), nanos),
                new GroupShowChannelsCommand(pbx.callGroups()),
                new IndicationAddCommand(pbx.indications()),
                new IndicationRemoveCommand(pbx.indications()),
                new IndicationShowCommand(pbx.indications()),
                new LocalShowChannelsCommand(pbx.exchange().channels()),
                new LoggerAddChannelCommand(program.logs()),
                new LoggerMuteCommand(),
                new LoggerReloadCommand(program.logs()),
                new LoggerRemoveChannelCommand(program.logs()),
                new LoggerRotateCommand(program.logs()),
                new LoggerSetLevelCommand(program.logs()),
                new LoggerShowChannelsCommand(program.logs()),
                new LoggerShowLevelsCommand(program.logs()),
                new ModuleLoadCommand(program.modules()),
                new ModuleRefreshCommand(program.modules()),
                new ModuleReloadCommand(program.modules()),
                new ModuleShowCommand(program.modules()),
                new ModuleUnloadCommand(program.modules()),
                new MohReloadCommand(program.modules()),
                new MohShowClassesCommand(pbx.music()),
                new MohShowFilesCommand(pbx.music()),
                new MohUnregisterClassCommand(pbx.music()),
                new PresencestateChangeCommand(pbx.presenceStates()),
                new PresencestateListCommand(pbx.presenceStates()),
                new SayLoadCommand(),
                new TimingTestCommand(pbx.exchange().scheduler()));
    }

    /** Where sound files may be made: among the sounds, and where recordings are put. */
    private static List<Path> sounds(ServerFacts facts) {
        return Stream.concat(
                        facts.directory("Data directory").stream()
                                .map(data -> data.resolve("sounds")),
                        facts.directory("Spool directory").stream())
                .toList();
    }
}

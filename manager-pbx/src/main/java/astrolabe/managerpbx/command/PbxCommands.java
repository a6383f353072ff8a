package astrolabe.managerpbx.command;

import astrolabe.engine.Pbx;
import astrolabe.manager.ConsoleCommand;
import astrolabe.managerpbx.program.Program;
import java.nio.file.Path;
import java.util.List;

/** The console commands of the core, as an explicit list. */
public final class PbxCommands {

    private PbxCommands() {}

    /** All of them, for one engine and the program around it. */
    public static List<ConsoleCommand> all(Pbx pbx, Program program) {
        return List.of(
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
                new CoreAbortShutdownCommand(program.shutdown()),
                new CoreReloadCommand(program.modules()),
                new CoreRestartGracefullyCommand(),
                new CoreRestartNowCommand(),
                new CoreRestartWhenConvenientCommand(),
                new CoreSetDebugCommand(program.verbosity(), program.modules()),
                new CoreSetVerboseCommand(),
                new CoreShowApplicationCommand(pbx.applications()),
                new CoreShowApplicationsCommand(pbx.applications()),
                new CoreShowCallsCommand(pbx, program.facts()),
                new CoreShowChannelCommand(pbx),
                new CoreShowChannelTypeCommand(pbx.technologies().catalog()),
                new CoreShowChannelTypesCommand(pbx.technologies()),
                new CoreShowChannelsCommand(pbx, program.facts()),
                new CoreShowFunctionCommand(pbx.functions()),
                new CoreShowFunctionsCommand(pbx.functions()),
                new CoreShowHintCommand(pbx.extensionStates(), pbx.presenceStates()),
                new CoreShowHintsCommand(pbx.extensionStates(), pbx.presenceStates()),
                new CoreShowLicenseCommand(),
                new CoreShowSettingsCommand(program),
                new CoreShowSysinfoCommand(Path.of("/proc")),
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
                new DialplanEvalFunctionCommand(pbx.evaluator()),
                new DialplanReloadCommand(program.modules()),
                new DialplanRemoveExtensionCommand(pbx.dialplan()),
                new DialplanRemoveIgnorepatCommand(pbx.dialplan()),
                new DialplanRemoveIncludeCommand(pbx.dialplan()),
                new DialplanSetChanvarCommand(pbx),
                new DialplanSetGlobalCommand(pbx.exchange()),
                new DialplanShowChanvarCommand(pbx.exchange().channels()),
                new DialplanShowCommand(pbx.dialplan()),
                new DialplanShowGlobalsCommand(pbx.exchange()),
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
                new MohShowClassesCommand(pbx.music()),
                new MohShowFilesCommand(pbx.music()),
                new PresencestateChangeCommand(pbx.presenceStates()),
                new PresencestateListCommand(pbx.presenceStates()));
    }
}

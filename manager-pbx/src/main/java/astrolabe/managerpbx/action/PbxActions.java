package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import astrolabe.manager.Action;
import astrolabe.managerpbx.program.Program;
import java.util.List;

/** The actions of the core, as an explicit list. */
public final class PbxActions {

    private PbxActions() {}

    /** All of them, for one engine and the program around it. */
    public static List<Action> all(Pbx pbx, Program program) {
        return List.of(
                new AbsoluteTimeoutAction(pbx),
                new AtxferAction(pbx),
                new BlindTransferAction(pbx),
                new BridgeAction(pbx),
                new BridgeDestroyAction(pbx.bridges()),
                new BridgeInfoAction(pbx.bridges()),
                new BridgeKickAction(pbx),
                new BridgeListAction(pbx.bridges()),
                new BridgeTechnologyListAction(pbx.bridges()),
                new BridgeTechnologySuspendAction(pbx.bridges()),
                new BridgeTechnologyUnsuspendAction(pbx.bridges()),
                new CancelAtxferAction(pbx),
                new CoreSettingsAction(program.facts()),
                new CoreShowChannelMapAction(pbx),
                new ControlPlaybackAction(pbx),
                new CoreShowChannelsAction(pbx),
                new CoreStatusAction(pbx, program),
                new DbDelAction(pbx.database()),
                new DbDelTreeAction(pbx.database()),
                new DbGetAction(pbx.database()),
                new DbGetTreeAction(pbx.database()),
                new DbPutAction(pbx.database()),
                new DeviceStateListAction(pbx.deviceStates()),
                new DialplanExtensionAddAction(pbx),
                new DialplanExtensionRemoveAction(pbx),
                new ExtensionStateAction(pbx.extensionStates()),
                new ExtensionStateListAction(pbx.extensionStates()),
                new GetvarAction(pbx),
                new HangupAction(pbx),
                new LocalOptimizeAwayAction(pbx),
                new LoggerRotateAction(program.logs()),
                new ModuleCheckAction(program.modules()),
                new ModuleLoadAction(program.modules()),
                new OriginateAction(pbx),
                new PlayDtmfAction(pbx),
                new PresenceStateAction(pbx.presenceStates()),
                new PresenceStateListAction(pbx.presenceStates()),
                new RedirectAction(pbx),
                new ReloadAction(program.modules()),
                new SendFlashAction(pbx),
                new SendTextAction(pbx),
                new SetvarAction(pbx),
                new ShowDialPlanAction(pbx),
                new StatusAction(pbx));
    }
}

package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import astrolabe.manager.Action;
import java.util.List;

/** The list of the actions on single channels. */
public final class ChannelActions {

    private ChannelActions() {}

    public static List<Action> all(Pbx pbx) {
        return List.of(
                new CoreShowChannelsAction(pbx),
                new GetvarAction(pbx),
                new HangupAction(pbx),
                new OriginateAction(pbx),
                new RedirectAction(pbx),
                new SetvarAction(pbx),
                new StatusAction(pbx));
    }
}

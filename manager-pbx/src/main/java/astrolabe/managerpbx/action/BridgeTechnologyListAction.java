package astrolabe.managerpbx.action;

import astrolabe.engine.bridge.BridgeTechnology;
import astrolabe.engine.bridge.Bridges;
import astrolabe.manager.Action;
import astrolabe.manager.Fields;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Lists the ways of joining channels. */
final class BridgeTechnologyListAction implements Action {

    private final Bridges bridges;

    BridgeTechnologyListAction(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.named("BridgeTechnologyList")
                .since("12.0.0")
                .forEveryone()
                .says(
                        "List the ways of joining channels.",
                        "Each has what it can do, its priority and whether it is suspended.");
    }

    @Override
    public Reply handle(Request request) {
        Reply.ListReply list = Reply.list("Bridge technology listing will follow");
        for (BridgeTechnology technology : bridges.technologies()) {
            Reply.Item item = list.item("BridgeTechnologyListItem");
            Fields _ =
                    item.field("BridgeTechnology", technology.name())
                            .field("BridgeType", technology.capability().word())
                            .field("BridgePriority", technology.priority())
                            .field("BridgeSuspended", technology.isSuspended() ? "Yes" : "No");
            Fields _ = item.actionId();
        }
        return list.complete("BridgeTechnologyListComplete");
    }
}

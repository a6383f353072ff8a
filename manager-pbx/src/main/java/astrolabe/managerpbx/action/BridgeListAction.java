package astrolabe.managerpbx.action;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.event.Blocks;

/** Lists the bridges. */
final class BridgeListAction implements Action {

    private static final Param<String> TYPE =
            Param.optional("BridgeType", "Only bridges of this technology.");

    private final Bridges bridges;

    BridgeListAction(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.named("BridgeList")
                .since("12.0.0")
                .forEveryone()
                .says("List the bridges.", "Channels are told by BridgeInfo.")
                .params(TYPE);
    }

    @Override
    public Reply handle(Request request) {
        String technology = request.get(TYPE);
        Reply.ListReply list = Reply.list("Bridge listing will follow");
        for (Bridge bridge : bridges.all()) {
            BridgeSnapshot snapshot = bridge.snapshot();
            if (technology.isEmpty() || snapshot.technology().equals(technology)) {
                Blocks.bridge(list.item("BridgeListItem").actionId(), snapshot);
            }
        }
        return list.complete("BridgeListComplete");
    }
}

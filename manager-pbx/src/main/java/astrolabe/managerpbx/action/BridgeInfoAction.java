package astrolabe.managerpbx.action;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.channel.Channel;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.event.Blocks;

/** Lists the channels of a bridge. */
final class BridgeInfoAction implements Action {

    private static final Param<String> BRIDGE =
            Param.required("BridgeUniqueid", "The bridge's id.")
                    .whenMissing("BridgeUniqueid must be provided");

    private final Bridges bridges;

    BridgeInfoAction(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.named("BridgeInfo")
                .since("12.0.0")
                .forEveryone()
                .says(
                        "Describe a bridge and the channels in it.",
                        "The bridge itself comes last, with the end of the list.")
                .params(BRIDGE);
    }

    @Override
    public Reply handle(Request request) {
        return bridges.find(request.get(BRIDGE))
                .map(BridgeInfoAction::describe)
                .orElseGet(() -> Reply.failure("Specified BridgeUniqueid not found"));
    }

    private static Reply describe(Bridge bridge) {
        Reply.ListReply list = Reply.list("Bridge channel listing will follow");
        for (Channel member : bridge.members()) {
            Blocks.channel(list.item("BridgeInfoChannel").actionId(), member.snapshot());
        }
        return list.complete("BridgeInfoComplete", last -> Blocks.bridge(last, bridge.snapshot()));
    }
}

package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.channel.BridgeSeat;
import astrolabe.engine.channel.Channel;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Takes a channel out of its bridge. */
final class BridgeKickAction implements Action {

    private static final Param<String> BRIDGE =
            Param.optional("BridgeUniqueid", "The bridge it must be in; without it, any.");
    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel to take out.")
                    .whenMissing("Channel must be provided");

    private final Pbx pbx;

    BridgeKickAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("BridgeKick")
                .since("12.0.0")
                .forEveryone()
                .says(
                        "Take a channel out of a bridge.",
                        "It goes on in the dialplan or is hung up, as if it had left by itself.")
                .params(BRIDGE, CHANNEL);
    }

    @Override
    public Reply handle(Request request) {
        Channel channel =
                pbx.exchange()
                        .channels()
                        .find(request.get(CHANNEL))
                        .orElseThrow(() -> new BadParameter("Channel does not exist"));
        Bridge bridge =
                pbx.bridges()
                        .find(bridgeId(request, channel))
                        .orElseThrow(() -> new BadParameter("Bridge not found"));
        return bridge.kick(channel)
                ? Reply.success("Channel has been kicked")
                : Reply.failure("Channel kick from bridge failed");
    }

    private static String bridgeId(Request request, Channel channel) {
        return request.has(BRIDGE)
                ? request.get(BRIDGE)
                : channel.seat()
                        .map(BridgeSeat::bridgeId)
                        .orElseThrow(() -> new BadParameter("Channel is not in a bridge"));
    }
}

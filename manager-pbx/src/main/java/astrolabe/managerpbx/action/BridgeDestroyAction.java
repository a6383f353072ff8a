package astrolabe.managerpbx.action;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Ends a bridge for everybody in it. */
final class BridgeDestroyAction implements Action {

    private static final Param<String> BRIDGE =
            Param.required("BridgeUniqueid", "The bridge's id.")
                    .whenMissing("BridgeUniqueid must be provided");

    private final Bridges bridges;

    BridgeDestroyAction(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.named("BridgeDestroy")
                .since("12.0.0")
                .forEveryone()
                .says(
                        "End a bridge.",
                        "Its channels go on in the dialplan or are hung up, as if the others had left.")
                .params(BRIDGE);
    }

    @Override
    public Reply handle(Request request) {
        Optional<Bridge> bridge = bridges.find(request.get(BRIDGE));
        if (bridge.isEmpty()) {
            return Reply.failure("Specified BridgeUniqueid not found");
        }
        bridge.get().destroy();
        return Reply.success("Bridge has been destroyed");
    }
}

package astrolabe.managerpbx.action;

import astrolabe.engine.bridge.BridgeTechnology;
import astrolabe.engine.bridge.Bridges;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Takes a way of joining channels out of use for new bridges. */
final class BridgeTechnologySuspendAction implements Action {

    private static final Param<String> TECHNOLOGY =
            Param.required("BridgeTechnology", "The technology's name.")
                    .whenMissing("BridgeTechnology must be provided");

    private final Bridges bridges;

    BridgeTechnologySuspendAction(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.named("BridgeTechnologySuspend")
                .since("12.0.0")
                .forEveryone()
                .says(
                        "No longer choose a way of joining channels for new bridges.",
                        "Bridges that use it go on as they are.")
                .params(TECHNOLOGY);
    }

    @Override
    public Reply handle(Request request) {
        Optional<BridgeTechnology> technology = bridges.technology(request.get(TECHNOLOGY));
        if (technology.isEmpty()) {
            return Reply.failure("BridgeTechnology not found");
        }
        technology.get().suspended().set(true);
        return Reply.success("Suspended bridge technology");
    }
}

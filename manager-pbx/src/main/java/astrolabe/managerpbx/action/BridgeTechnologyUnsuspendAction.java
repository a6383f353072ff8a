package astrolabe.managerpbx.action;

import astrolabe.engine.bridge.BridgeTechnology;
import astrolabe.engine.bridge.Bridges;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Puts a way of joining channels into use again. */
final class BridgeTechnologyUnsuspendAction implements Action {

    private static final Param<String> TECHNOLOGY =
            Param.required("BridgeTechnology", "The technology's name.")
                    .whenMissing("BridgeTechnology must be provided");

    private final Bridges bridges;

    BridgeTechnologyUnsuspendAction(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.named("BridgeTechnologyUnsuspend")
                .since("12.0.0")
                .forEveryone()
                .says("Choose a way of joining channels again.", "Undoes BridgeTechnologySuspend.")
                .params(TECHNOLOGY);
    }

    @Override
    public Reply handle(Request request) {
        Optional<BridgeTechnology> technology = bridges.technology(request.get(TECHNOLOGY));
        if (technology.isEmpty()) {
            return Reply.failure("BridgeTechnology not found");
        }
        technology.get().suspended().set(false);
        return Reply.success("Unsuspended bridge technology");
    }
}

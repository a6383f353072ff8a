package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Lets a Local channel that was to stay make room. */
final class LocalOptimizeAwayAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required("Channel", "One half of the Local channel.")
                    .whenMissing("'Channel' not specified.");

    private final Pbx pbx;

    LocalOptimizeAwayAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("LocalOptimizeAway")
                .since("1.8.0")
                .anyOf(SYSTEM, CALL)
                .says(
                        "Let a Local channel that was to stay make room.",
                        "It does so as soon as both its halves are in calls.")
                .params(CHANNEL);
    }

    @Override
    public Reply handle(Request request) {
        Optional<Channel> channel = pbx.exchange().channels().find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failure("Channel does not exist.");
        }
        return pbx.locals().optimizeAway(channel.get())
                ? Reply.success("Queued channel to be optimized away")
                : Reply.failure("Unable to find channel");
    }
}

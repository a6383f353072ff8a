package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.manager.Action;
import astrolabe.manager.Fields;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Lists the channels that one channel is connected with. */
final class CoreShowChannelMapAction implements Action {

    private static final Param<String> CHANNEL =
            Param.optional("Channel", "The channel whose partners are wanted.");

    private final Pbx pbx;

    CoreShowChannelMapAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("CoreShowChannelMap")
                .since("18.19.0")
                .anyOf(SYSTEM, REPORTING)
                .says(
                        "List the channels that a channel is connected with.",
                        "Connected are those in the same bridge, the other half of a Local channel, and whatever these are connected with.")
                .params(CHANNEL);
    }

    @Override
    public Reply handle(Request request) {
        if (!request.has(CHANNEL)) {
            return Reply.failureWithLineFeed("CoreShowChannelMap requires a channel.");
        }
        Optional<Channel> channel = pbx.exchange().channels().find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failureWithLineFeed("Could not get channel snapshot");
        }
        Reply.ListReply list = Reply.list("Channel map will follow");
        for (Channel other : new Connections(pbx).of(channel.get())) {
            Fields _ =
                    list.item("CoreShowChannelMap")
                            .actionId()
                            .field("Channel", channel.get().name())
                            .field("ConnectedChannel", other.name());
        }
        return list.complete("CoreShowChannelMapComplete");
    }
}

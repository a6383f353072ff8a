package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.manager.Action;
import astrolabe.manager.Fields;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.event.Blocks;
import java.time.Duration;

/** Lists the living channels. */
final class CoreShowChannelsAction implements Action {

    private final Pbx pbx;

    CoreShowChannelsAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("CoreShowChannels")
                .since("1.6.0")
                .anyOf(SYSTEM, REPORTING)
                .says(
                        "List the living channels.",
                        "Each comes with what it executes, how long it lives and its bridge; the newest comes first.");
    }

    @Override
    public Reply handle(Request request) {
        Reply.ListReply list = Reply.list("Channels will follow");
        for (ChannelSnapshot channel : Snapshots.newestFirst(pbx)) {
            Reply.Item item = list.item("CoreShowChannel").actionId();
            Blocks.channel(item, channel);
            Fields _ =
                    item.field("Application", channel.application())
                            .field("ApplicationData", channel.data())
                            .field("Duration", clock(Snapshots.age(pbx, channel)))
                            .field("BridgeId", channel.bridge());
        }
        return list.complete("CoreShowChannelsComplete");
    }

    private static String clock(Duration duration) {
        return "%02d:%02d:%02d"
                .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}

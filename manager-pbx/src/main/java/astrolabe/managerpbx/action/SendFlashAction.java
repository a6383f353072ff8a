package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.engine.channel.Frame;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Has a hook flash sent, or received, by a channel. */
final class SendFlashAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel.").whenMissing("Channel not found");
    private static final Param<Boolean> RECEIVE =
            Param.flag("Receive", "Whether it is to seem that the channel's party flashed.");

    private final Channels channels;

    SendFlashAction(Pbx pbx) {
        this.channels = pbx.exchange().channels();
    }

    @Override
    public Spec spec() {
        return Spec.named("SendFlash")
                .since("18.18.0")
                .anyOf(CALL)
                .says(
                        "Send a hook flash to a channel.",
                        "To the channel itself, or, with Receive, as if its party had sent it.")
                .params(CHANNEL, RECEIVE);
    }

    @Override
    public Reply handle(Request request) {
        Optional<Channel> channel = channels.find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failure("Channel not found");
        }
        if (request.get(RECEIVE)) {
            channel.get().deliver(new Frame.Control(Frame.Condition.FLASH));
        } else {
            send(channel.get());
        }
        return Reply.success("Flash successfully queued");
    }

    private static void send(Channel channel) {
        channel.post(() -> {
            if (!channel.isEnded()) {
                channel.indicate(Frame.Condition.FLASH);
            }
        });
    }
}

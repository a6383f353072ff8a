package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Sends a text to the far end of a channel. */
final class SendTextAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel to send it to.")
                    .whenMissing("No channel specified");
    private static final Param<String> MESSAGE =
            Param.required("Message", "The text.").whenMissing("No Message specified");
    private static final Param<String> CONTENT_TYPE =
            Param.optional(
                    "Content-Type",
                    "The text's media type; Local channels pass on the text alone.");

    private final Pbx pbx;

    SendTextAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("SendText")
                .since("1.6.0")
                .anyOf(CALL)
                .says(
                        "Send a text to a channel in the middle of its call.",
                        "What becomes of the text is up to the channel.")
                .params(CHANNEL, MESSAGE, CONTENT_TYPE);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Optional<Channel> channel = pbx.exchange().channels().find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failure("No such channel");
        }
        Frame text = new Frame.Text(request.get(MESSAGE));
        boolean sent = pbx.exchange().scheduler().await(channel.get().ask(to -> send(to, text)));
        return sent ? Reply.success("Success") : Reply.failure("Failure");
    }

    private static boolean send(Channel channel, Frame text) {
        if (channel.isEnded()) {
            return false;
        }
        channel.write(text);
        return true;
    }
}

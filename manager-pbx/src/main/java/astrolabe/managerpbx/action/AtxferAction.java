package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.feature.BuiltinFeature;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.time.Duration;

/** Dials an attended transfer on behalf of a channel's party. */
final class AtxferAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel whose party transfers.")
                    .whenMissing("No channel specified");
    private static final Param<String> EXTEN =
            Param.required("Exten", "The extension to talk to first.")
                    .whenMissing("No extension specified");
    private static final Param<String> CONTEXT =
            Param.optional("Context", "Where the extension is; usually that of the channel.");

    private final Pbx pbx;

    AtxferAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("Atxfer")
                .since("1.6.1.0")
                .anyOf(CALL)
                .says(
                        "Begin an attended transfer.",
                        "It is as if the channel's party dialled the code of the feature and the extension, so the call must allow that feature.")
                .params(CHANNEL, EXTEN, CONTEXT);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Channel channel =
                pbx.exchange()
                        .channels()
                        .find(request.get(CHANNEL))
                        .orElseThrow(() -> new BadParameter("Channel specified does not exist"));
        String extension = request.get(EXTEN);
        String context = request.get(CONTEXT);
        boolean dialled =
                pbx.exchange()
                        .scheduler()
                        .await(channel.ask(self -> dial(self, context, extension)));
        return dialled
                ? Reply.success("Atxfer successfully queued")
                : Reply.failure("No attended transfer feature code found");
    }

    private boolean dial(Channel channel, String context, String extension) {
        String code = pbx.features().code(channel, BuiltinFeature.ATTENDED_TRANSFER);
        if (code.isEmpty()) {
            return false;
        }
        if (!context.isEmpty()) {
            channel.setVariable("TRANSFER_CONTEXT", context);
        }
        (code + extension)
                .chars()
                .forEach(digit -> channel.deliver(new Frame.DigitEnd((char) digit, Duration.ZERO)));
        return true;
    }
}

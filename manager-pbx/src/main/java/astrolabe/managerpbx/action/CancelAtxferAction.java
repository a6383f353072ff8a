package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.feature.FeatureOption;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.time.Duration;

/** Gives an attended transfer up on behalf of the party that began it. */
final class CancelAtxferAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel whose party transfers.")
                    .whenMissing("No channel specified");

    private final Pbx pbx;

    CancelAtxferAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("CancelAtxfer")
                .since("13.18.0")
                .anyOf(CALL)
                .says(
                        "Give an attended transfer up.",
                        "It is as if the channel's party dialled the code for that, which takes it back to the other one.")
                .params(CHANNEL);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Channel channel =
                pbx.exchange()
                        .channels()
                        .find(request.get(CHANNEL))
                        .orElseThrow(() -> new BadParameter("Channel specified does not exist"));
        boolean dialled = pbx.exchange().scheduler().await(channel.ask(this::dial));
        return dialled
                ? Reply.success("CancelAtxfer successfully queued")
                : Reply.failure("No disconnect feature code found");
    }

    private boolean dial(Channel channel) {
        String code = pbx.features().option(channel, FeatureOption.ATXFER_ABORT);
        code.chars()
                .forEach(digit -> channel.deliver(new Frame.DigitEnd((char) digit, Duration.ZERO)));
        return !code.isEmpty();
    }
}

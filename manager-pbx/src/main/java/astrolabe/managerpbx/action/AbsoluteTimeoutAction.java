package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.time.Duration;
import java.util.Optional;

/** Limits how long a channel may last from now on. */
final class AbsoluteTimeoutAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel to limit.").whenMissing("No channel specified");
    private static final Param<String> TIMEOUT =
            Param.required("Timeout", "After how many seconds the call ends; fractions count.")
                    .whenMissing("No timeout specified");

    private final Channels channels;

    AbsoluteTimeoutAction(Pbx pbx) {
        this.channels = pbx.exchange().channels();
    }

    @Override
    public Spec spec() {
        return Spec.named("AbsoluteTimeout")
                .since("0.5.0")
                .anyOf(SYSTEM, CALL)
                .says("End a call after some time.", "A later timeout replaces an earlier one.")
                .params(CHANNEL, TIMEOUT);
    }

    @Override
    public Reply handle(Request request) {
        Duration timeout = timeout(request.get(TIMEOUT));
        Optional<Channel> channel = channels.find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failure("No such channel");
        }
        Channel limited = channel.get();
        limited.post(() -> {
            limited.timeouts().absolute(limited.in(timeout));
            limited.publish();
        });
        return Reply.success("Timeout Set");
    }

    private static Duration timeout(String text) {
        try {
            double seconds = Double.parseDouble(text.strip());
            if (seconds > 0 && seconds <= Integer.MAX_VALUE) {
                return Duration.ofNanos((long) (seconds * Duration.ofSeconds(1).toNanos()));
            }
            throw new BadParameter("No timeout specified");
        } catch (NumberFormatException _) {
            throw new BadParameter("No timeout specified");
        }
    }
}

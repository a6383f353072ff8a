package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.time.Timer;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.time.Duration;
import java.util.Optional;

/** Has a digit sent, or received, by a channel. */
final class PlayDtmfAction implements Action {

    private static final Duration USUAL = Duration.ofMillis(100);
    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel.").whenMissing("Channel not found");
    private static final Param<String> DIGIT =
            Param.optional("Digit", "The digit, 0 to 9, *, # or A to D.").expected();
    private static final Param<Duration> DURATION =
            Param.parsed("Duration", "", PlayDtmfAction::length, "Its length in milliseconds.")
                    .integer();
    private static final Param<Boolean> RECEIVE =
            Param.flag("Receive", "Whether it is to seem that the channel's party pressed it.");

    private final Pbx pbx;

    PlayDtmfAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("PlayDTMF")
                .since("1.4.0")
                .anyOf(CALL)
                .says(
                        "Play a DTMF digit to a channel.",
                        "To the channel itself, or, with Receive, as if its party had pressed it.")
                .params(CHANNEL, DIGIT, DURATION, RECEIVE);
    }

    private static Duration length(String text) {
        if (text.isEmpty()) {
            return USUAL;
        }
        try {
            int millis = Integer.parseUnsignedInt(text.strip());
            return millis > 0 ? Duration.ofMillis(millis) : USUAL;
        } catch (NumberFormatException _) {
            throw new BadParameter("Could not convert Duration parameter");
        }
    }

    @Override
    public Reply handle(Request request) {
        Optional<Channel> channel = pbx.exchange().channels().find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failure("Channel not found");
        }
        if (!request.has(DIGIT)) {
            return Reply.failure("No digit specified");
        }
        char digit = request.get(DIGIT).charAt(0);
        Duration length = request.get(DURATION);
        if (request.get(RECEIVE)) {
            channel.get().deliver(new Frame.DigitEnd(digit, length));
        } else {
            send(channel.get(), digit, length);
        }
        return Reply.success("DTMF successfully queued");
    }

    private void send(Channel channel, char digit, Duration length) {
        write(channel, new Frame.DigitBegin(digit));
        Timer _ =
                pbx.exchange()
                        .scheduler()
                        .after(length, () -> write(channel, new Frame.DigitEnd(digit, length)));
    }

    private static void write(Channel channel, Frame frame) {
        channel.post(() -> {
            if (!channel.isEnded()) {
                channel.write(frame);
            }
        });
    }
}

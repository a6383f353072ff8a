package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.engine.dial.BridgeOperations;
import astrolabe.engine.dial.BridgeOperations.Tone;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Locale;

/** Joins two channels, whatever they do. */
final class BridgeAction implements Action {

    private static final Param<String> FIRST =
            Param.required("Channel1", "The first channel, or the beginning of its name.");
    private static final Param<String> SECOND =
            Param.required("Channel2", "The second channel, or the beginning of its name.");
    private static final Param<Tone> TONE =
            Param.parsed(
                    "Tone",
                    "no",
                    BridgeAction::tone,
                    "Who hears a beep first: no, Channel1, Channel2 or Both.");

    private final Pbx pbx;

    BridgeAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("Bridge")
                .since("1.6.0")
                .anyOf(CALL)
                .says(
                        "Join two channels, whatever they do.",
                        "When the bridge ends, each goes on behind the step it was at.")
                .params(FIRST, SECOND, TONE)
                .whenMissing("Missing channel parameter in request");
    }

    /** Before there was a choice, a true value meant the second channel. */
    private static Tone tone(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "channel1" -> Tone.FIRST;
            case "channel2" -> Tone.SECOND;
            case "both" -> Tone.BOTH;
            default -> Param.isTrue(text) ? Tone.SECOND : Tone.NONE;
        };
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Channel first = channel(request, FIRST);
        Channel second = channel(request, SECOND);
        BridgeOperations.Joined joined =
                pbx.exchange()
                        .scheduler()
                        .await(pbx.bridgeOperations().bridge(first, second, request.get(TONE)));
        return switch (joined) {
            case BridgeOperations.Underway _ -> Reply.success("Channels have been bridged");
            case BridgeOperations.NoBridge _ -> Reply.failure("Unable to create bridge\n");
            case BridgeOperations.Unable(var channel) ->
                    Reply.failure(
                            "Unable to add "
                                    + (channel.equals(first) ? FIRST : SECOND).name()
                                    + " to bridge: "
                                    + channel.name());
        };
    }

    private Channel channel(Request request, Param<String> param) {
        Channels channels = pbx.exchange().channels();
        String name = request.get(param);
        return channels.find(name)
                .or(() -> channels.startingWith(name))
                .orElseThrow(() -> new BadParameter(param.name() + " does not exist: " + name));
    }
}

package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.engine.sound.RemoteControl;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Arrays;
import java.util.Optional;

/** Winds, pauses and stops the sound that ControlPlayback plays to a channel. */
final class ControlPlaybackAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel that hears the sound.")
                    .whenMissing("Channel not specified");
    private static final Param<String> CONTROL =
            Param.required("Control", "stop, forward, reverse, pause or restart.")
                    .whenMissing("Control not specified");

    private final Channels channels;

    ControlPlaybackAction(Pbx pbx) {
        this.channels = pbx.exchange().channels();
    }

    @Override
    public Spec spec() {
        return Spec.named("ControlPlayback")
                .since("12.0.0")
                .anyOf(CALL)
                .says(
                        "Control the sound that a channel hears.",
                        "It works on a sound of the application ControlPlayback, and does nothing"
                                + " otherwise. While the sound pauses, pause goes on.")
                .params(CHANNEL, CONTROL);
    }

    @Override
    public Reply handle(Request request) {
        Optional<Channel> channel = channels.find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failure("No such channel");
        }
        Optional<RemoteControl.Order> order =
                Arrays.stream(RemoteControl.Order.values())
                        .filter(one -> one.name().equalsIgnoreCase(request.get(CONTROL)))
                        .findFirst();
        if (order.isEmpty()) {
            return Reply.failure("Unknown control type");
        }
        RemoteControl.send(channel.get(), order.get());
        return Reply.success();
    }
}

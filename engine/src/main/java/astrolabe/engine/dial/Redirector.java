package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.Location;

/** Sends channels elsewhere in the dialplan, on behalf of somebody outside the call. */
public final class Redirector {

    /** What became of a wish to redirect. */
    public sealed interface Result {}

    /** The channels are on their way; whether the place exists shows when they are there. */
    public record Sent() implements Result {}

    /** The channel is not answered. */
    public record NotUp() implements Result {}

    /** The second channel is not answered; nothing was done. */
    public record OtherNotUp() implements Result {}

    /** Sends one channel; a partner it talks to is left alone. */
    public Result redirect(Channel channel, Location target) {
        if (!isUp(channel)) {
            return new NotUp();
        }
        channel.redirect(target);
        return new Sent();
    }

    /** Sends two channels; two that talk to each other both go on. */
    public Result redirect(Channel channel, Location target, Channel other, Location otherTarget) {
        if (!isUp(channel)) {
            return new NotUp();
        }
        if (!isUp(other)) {
            return new OtherNotUp();
        }
        other.post(() -> {
            other.redirect(otherTarget);
            // Its partner must know where to go before it learns that it is alone, and not earlier,
            // so that they leave in this order.
            other.seat()
                    .ifPresentOrElse(
                            seat -> seat.whenLeft(() -> channel.redirect(target)),
                            () -> channel.redirect(target));
        });
        return new Sent();
    }

    private static boolean isUp(Channel channel) {
        return !channel.isEnded() && channel.snapshot().state() == ChannelState.UP;
    }
}

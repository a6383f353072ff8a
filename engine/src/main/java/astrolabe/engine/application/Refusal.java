package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame.Condition;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.ToneRoom;
import java.time.Duration;

/** Turns a caller down and waits for it to give up. On the channel's strand. */
final class Refusal {

    private static final Duration FOREVER = Duration.ofNanos(-1);

    private final ToneRoom tones;

    Refusal(ToneRoom tones) {
        this.tones = tones;
    }

    /**
     * Tells the far end first, so that it may give up before this side's state changes.
     *
     * @param timeout seconds, or no positive number to wait for ever
     */
    Outcome run(Channel channel, Condition condition, HangupCause cause, String timeout) {
        if (channel.state() == ChannelState.UP) {
            channel.indicate(condition);
            tones.sound(channel, condition == Condition.BUSY ? "busy" : "congestion");
        } else {
            channel.hangupCause(cause.number());
            channel.state(ChannelState.BUSY);
            channel.indicate(condition);
        }
        Duration patience = Texts.seconds(timeout);
        boolean _ = channel.sleep(patience.isZero() ? FOREVER : patience);
        return Outcome.HANGUP;
    }
}

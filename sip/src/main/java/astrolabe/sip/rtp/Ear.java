package astrolabe.sip.rtp;

import astrolabe.engine.channel.Frame;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.rtp.Digit;
import astrolabe.media.session.AudioSink;
import astrolabe.media.session.MediaListener;
import java.util.function.Consumer;

/** Hands on what is heard of a peer, while it is to be heard. On the session's loop. */
final class Ear implements AudioSink, MediaListener {

    private static final char FLASH = '!';

    private final Consumer<Frame> heard;
    private volatile boolean open = true;

    Ear(Consumer<Frame> heard) {
        this.heard = heard;
    }

    /** Whether audio is to be heard from now on; keys are heard always. Any thread. */
    void open(boolean wanted) {
        open = wanted;
    }

    @Override
    public void heard(AudioFrame.Linear frame) {
        if (open) {
            heard.accept(new Frame.Voice(frame.samples()));
        }
    }

    @Override
    public void digit(Digit digit) {
        switch (digit) {
            case Digit.Began(var key) -> {
                if (key != FLASH) {
                    heard.accept(new Frame.DigitBegin(key));
                }
            }
            case Digit.Ended(var key, var length) ->
                    heard.accept(
                            key == FLASH
                                    ? new Frame.Control(Frame.Condition.FLASH)
                                    : new Frame.DigitEnd(key, length));
        }
    }
}

package astrolabe.engine.sound;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Undertone;
import java.util.Optional;

/** Audio that sounds while a channel waits, a frame each 20 ms. On the channel's strand. */
public final class Paced implements Undertone {

    private final FrameSource source;
    private long due;

    private Paced(FrameSource source, long due) {
        this.source = source;
        this.due = due;
    }

    /** Starts at once. */
    public static Undertone from(Channel channel, FrameSource source) {
        return new Paced(source, channel.exchange().scheduler().nanos());
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public boolean sound(Channel channel) {
        Optional<Frame.Voice> frame = source.next();
        frame.ifPresent(channel::write);
        long onTime = due + FrameSource.FRAME.toNanos();
        // after a pause, the audio goes on from now rather than hurrying after the clock
        due = Math.max(onTime, channel.exchange().scheduler().nanos());
        return frame.isPresent();
    }
}

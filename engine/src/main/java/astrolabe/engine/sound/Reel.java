package astrolabe.engine.sound;

import astrolabe.engine.channel.Frame;
import java.time.Duration;
import java.util.Optional;

/** A sound that can be wound on and back while it is played. Used by one channel. */
public final class Reel implements FrameSource {

    private final Sound sound;
    private int next;

    public Reel(Sound sound) {
        this.sound = sound;
    }

    @Override
    public Optional<Frame.Voice> next() {
        return next < sound.frames().size()
                ? Optional.of(sound.frames().get(next++))
                : Optional.empty();
    }

    /** How far into the sound it stands. */
    public Duration position() {
        return FRAME.multipliedBy(next);
    }

    /** Winds to a place: one before the beginning is the beginning, one behind the end the end. */
    public void windTo(Duration place) {
        long frame = place.toMillis() / FRAME.toMillis();
        next = Math.clamp(frame, 0, sound.frames().size());
    }
}

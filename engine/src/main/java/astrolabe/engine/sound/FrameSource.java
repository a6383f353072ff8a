package astrolabe.engine.sound;

import astrolabe.engine.channel.Frame;
import java.time.Duration;
import java.util.Optional;

/** Audio that comes a frame at a time. Used by one channel. */
@FunctionalInterface
public interface FrameSource {

    /** Samples in a second. */
    int RATE = 8_000;

    /** How long a frame lasts. */
    Duration FRAME = Duration.ofMillis(1_000L * Frame.Voice.USUAL / RATE);

    /** The next frame; nothing when the audio is over. */
    Optional<Frame.Voice> next();
}

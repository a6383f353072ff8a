package astrolabe.media.session;

import astrolabe.media.audio.AudioFrame;
import java.util.Optional;

/** Audio to be sent, a frame of 20 ms at a time. Asked on the session's loop: it never blocks. */
@FunctionalInterface
public interface AudioSource {

    /** The next frame; nothing when the audio is over. */
    Optional<AudioFrame> next();
}

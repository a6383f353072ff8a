package astrolabe.media.session;

import astrolabe.media.audio.AudioFrame;

/** Takes what the far end says, in order and evenly. Called on the session's loop. */
@FunctionalInterface
public interface AudioSink {

    /** The next stretch; what was lost on the way is made up for. */
    void heard(AudioFrame.Linear frame);
}

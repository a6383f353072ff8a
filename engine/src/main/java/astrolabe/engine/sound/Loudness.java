package astrolabe.engine.sound;

import astrolabe.engine.channel.Frame;

/** Tells talk from silence. */
public final class Loudness {

    /** The mean distance of the samples from zero below which nobody talks. */
    public static final int SILENCE = 256;

    private Loudness() {}

    /** The mean distance of the samples from zero. */
    public static int of(Frame.Voice audio) {
        long sum = 0;
        for (int i = 0; i < audio.length(); i++) {
            sum += Math.abs(audio.at(i));
        }
        return audio.length() == 0 ? 0 : (int) (sum / audio.length());
    }

    public static boolean isSilence(Frame.Voice audio) {
        return of(audio) < SILENCE;
    }
}

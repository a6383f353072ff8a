package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;
import java.util.function.Supplier;

/**
 * A way from one format to another in one step.
 *
 * @param cost what it takes, and what it spoils; higher is worse
 * @param stage makes what converts one stream
 */
record Conversion(AudioFormat from, AudioFormat to, int cost, Supplier<Stage> stage) {

    /** To lose a part of the band is worse than any work. */
    private static final int NARROWING = 100_000;

    /** A wider stream holds no more than the narrow one did, but is more work. */
    private static final int WIDENING = 3_000;

    static Conversion decoding(Codec codec, AudioFormat linear) {
        return new Conversion(
                codec.format(),
                linear,
                codec.weight(),
                () -> Stage.decoding(codec.decoder(), linear));
    }

    static Conversion encoding(Codec codec, AudioFormat linear) {
        return new Conversion(
                linear,
                codec.format(),
                2 * codec.weight(),
                () -> Stage.encoding(codec.encoder(), codec.format()));
    }

    static Conversion resampling(AudioFormat from, AudioFormat to) {
        int kind = from.rate() > to.rate() ? NARROWING : WIDENING;
        // of two ways to narrow, the one that keeps more wins
        int distance = Math.abs(from.rate() - to.rate()) / 100;
        return new Conversion(from, to, kind + distance, () -> Stage.resampling(from, to));
    }
}

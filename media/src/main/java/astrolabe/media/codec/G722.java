package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;

/**
 * ITU-T G.722 at 64 kbit/s (mode 1): two bands of 4 kHz, each coded as the difference from what is
 * predicted; six bits for the lower, two for the higher.
 */
public final class G722 implements Codec {

    @Override
    public AudioFormat format() {
        return AudioFormat.G722;
    }

    @Override
    public int weight() {
        return 1_500;
    }

    @Override
    public Encoder encoder() {
        return new G722Encoder();
    }

    @Override
    public Decoder decoder() {
        return new G722Decoder();
    }
}

package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;

/**
 * GSM 06.10, full rate: 160 samples of 8 kHz become 33 octets. A short-term predictor takes the
 * shape of the voice out, a long-term one its pitch, and every third value of what is left is kept.
 */
public final class Gsm implements Codec {

    @Override
    public AudioFormat format() {
        return AudioFormat.GSM;
    }

    @Override
    public int weight() {
        return 2_000;
    }

    @Override
    public Encoder encoder() {
        return new GsmEncoder();
    }

    @Override
    public Decoder decoder() {
        return new GsmDecoder();
    }
}

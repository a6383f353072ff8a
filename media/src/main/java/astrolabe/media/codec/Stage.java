package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;

/** One conversion of one stream. Used by one thread at a time. */
@FunctionalInterface
interface Stage {

    AudioFrame convert(AudioFrame frame);

    /** Gives samples of the codec's rate. */
    static Stage decoding(Decoder decoder, AudioFormat linear) {
        return frame ->
                switch (frame) {
                    case AudioFrame.Coded coded ->
                            AudioFrame.of(linear, decoder.decode(coded.octets()));
                    case AudioFrame.Linear samples -> throw notOf(samples);
                };
    }

    /** Takes samples of the codec's rate. */
    static Stage encoding(Encoder encoder, AudioFormat coded) {
        return frame ->
                switch (frame) {
                    case AudioFrame.Linear linear ->
                            AudioFrame.of(coded, encoder.encode(linear.samples()));
                    case AudioFrame.Coded octets -> throw notOf(octets);
                };
    }

    static Stage resampling(AudioFormat from, AudioFormat to) {
        Resampler resampler = new Resampler(from.rate(), to.rate());
        return frame ->
                switch (frame) {
                    case AudioFrame.Linear linear ->
                            AudioFrame.of(to, resampler.resample(linear.samples()));
                    case AudioFrame.Coded octets -> throw notOf(octets);
                };
    }

    private static IllegalArgumentException notOf(AudioFrame frame) {
        return new IllegalArgumentException("a frame of " + frame.format() + " came unexpectedly");
    }
}

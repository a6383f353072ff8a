package astrolabe.engine.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arithmetic on samples. */
final class Samples {

    private Samples() {}

    /** Signed 16-bit samples, the low byte first; an odd byte at the end is left out. */
    static short[] littleEndian(ByteBuffer bytes) {
        short[] samples = new short[bytes.remaining() / Short.BYTES];
        bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /** Signed 16-bit samples, the low byte first. */
    static byte[] littleEndian(short[] samples) {
        ByteBuffer bytes =
                ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    /** Twice the rate: between two samples comes their mean. */
    static short[] doubled(short[] samples) {
        short[] result = new short[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            int next = i + 1 < samples.length ? samples[i + 1] : samples[i];
            result[2 * i] = samples[i];
            result[2 * i + 1] = (short) ((samples[i] + next) / 2);
        }
        return result;
    }

    /** One channel of several that are interleaved: their mean. */
    static short[] mono(short[] samples, int channels) {
        if (channels == 1) {
            return samples;
        }
        short[] mixed = new short[samples.length / channels];
        for (int i = 0; i < mixed.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += samples[i * channels + channel];
            }
            mixed[i] = (short) (sum / channels);
        }
        return mixed;
    }

    /**
     * Brings samples to 8 kHz. Going down, each sample is the mean of the stretch it stands for,
     * which keeps the worst of what lies above 4 kHz out; going up, it lies on the line between its
     * neighbours.
     */
    static short[] toUsualRate(short[] samples, int rate) {
        if (rate == FrameSource.RATE || samples.length == 0) {
            return samples;
        }
        short[] result =
                new short[Math.toIntExact((long) samples.length * FrameSource.RATE / rate)];
        for (int i = 0; i < result.length; i++) {
            double at = (double) i * rate / FrameSource.RATE;
            result[i] =
                    rate > FrameSource.RATE
                            ? mean(samples, at, (double) rate / FrameSource.RATE)
                            : between(samples, at);
        }
        return result;
    }

    private static short mean(short[] samples, double from, double width) {
        int first = (int) from;
        int last = Math.min(samples.length, Math.max(first + 1, (int) (from + width)));
        long sum = 0;
        for (int i = first; i < last; i++) {
            sum += samples[i];
        }
        return (short) (sum / (last - first));
    }

    private static short between(short[] samples, double at) {
        int before = (int) at;
        int after = Math.min(before + 1, samples.length - 1);
        double share = at - before;
        return (short) Math.round(samples[before] * (1 - share) + samples[after] * share);
    }
}

package astrolabe.media.audio;

import java.time.Duration;

/**
 * A stretch of audio, mostly of 20 ms: linear samples, or octets of a codec. What it holds is
 * shared, never changed: who gives an array to a frame, or takes one from it, leaves it as it is.
 */
public sealed interface AudioFrame {

    AudioFormat format();

    /** How many samples it stands for. */
    int length();

    /** How long it sounds. */
    default Duration duration() {
        return format().duration(length());
    }

    /** A frame of linear samples. */
    static Linear of(AudioFormat format, short[] samples) {
        return new Linear(format, samples);
    }

    /** A frame of a codec's octets. */
    static Coded of(AudioFormat format, byte[] octets) {
        return new Coded(format, octets);
    }

    /** Signed linear samples. */
    final class Linear implements AudioFrame {

        private final AudioFormat format;
        private final short[] samples;

        private Linear(AudioFormat format, short[] samples) {
            if (!format.isLinear()) {
                throw new IllegalArgumentException(format + " has no linear samples");
            }
            this.format = format;
            this.samples = samples;
        }

        @Override
        public AudioFormat format() {
            return format;
        }

        @Override
        public int length() {
            return samples.length;
        }

        /** The samples, which are not to be changed. */
        public short[] samples() {
            return samples;
        }
    }

    /** Octets of a codec. */
    final class Coded implements AudioFrame {

        private final AudioFormat format;
        private final byte[] octets;

        private Coded(AudioFormat format, byte[] octets) {
            if (format.isLinear()) {
                throw new IllegalArgumentException(format + " has samples, not octets");
            }
            this.format = format;
            this.octets = octets;
        }

        @Override
        public AudioFormat format() {
            return format;
        }

        @Override
        public int length() {
            return format.samples(octets.length);
        }

        /** The octets, which are not to be changed. */
        public byte[] octets() {
            return octets;
        }
    }
}

package astrolabe.media.audio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How audio is coded. A format is a sequence of blocks of equal length, each of which stands for
 * the same number of samples.
 *
 * @param name as configuration files and file name extensions have it: {@code ulaw}, {@code slin16}
 * @param rate samples in a second, of one channel
 * @param clockRate units in a second of RTP timestamps; differs from the rate for G.722, by history
 *     (RFC 3551, 4.5.2)
 * @param blockSamples samples that a block stands for
 * @param blockOctets octets of a block
 */
public record AudioFormat(String name, int rate, int clockRate, int blockSamples, int blockOctets) {

    /** G.711, mu-law. */
    public static final AudioFormat ULAW = new AudioFormat("ulaw", 8_000, 8_000, 1, 1);

    /** G.711, A-law. */
    public static final AudioFormat ALAW = new AudioFormat("alaw", 8_000, 8_000, 1, 1);

    /** G.722 at 64 kbit/s. */
    public static final AudioFormat G722 = new AudioFormat("g722", 16_000, 8_000, 2, 1);

    /** GSM 06.10, full rate, packed as RFC 3551, 4.5.8, has it. */
    public static final AudioFormat GSM = new AudioFormat("gsm", 8_000, 8_000, 160, 33);

    /** Signed linear samples of 16 bits; as octets, the low one first. */
    public static final AudioFormat SLIN = linear("slin", 8_000);

    public static final AudioFormat SLIN12 = linear("slin12", 12_000);
    public static final AudioFormat SLIN16 = linear("slin16", 16_000);
    public static final AudioFormat SLIN24 = linear("slin24", 24_000);
    public static final AudioFormat SLIN32 = linear("slin32", 32_000);
    public static final AudioFormat SLIN44 = linear("slin44", 44_100);
    public static final AudioFormat SLIN48 = linear("slin48", 48_000);
    public static final AudioFormat SLIN96 = linear("slin96", 96_000);
    public static final AudioFormat SLIN192 = linear("slin192", 192_000);

    private static final List<AudioFormat> LINEAR =
            List.of(SLIN, SLIN12, SLIN16, SLIN24, SLIN32, SLIN44, SLIN48, SLIN96, SLIN192);

    private static final String LINEAR_PREFIX = "slin";

    public AudioFormat {
        if (rate <= 0 || clockRate <= 0 || blockSamples <= 0 || blockOctets <= 0) {
            throw new IllegalArgumentException(name + ": a format's numbers are positive");
        }
    }

    private static AudioFormat linear(String name, int rate) {
        return new AudioFormat(name, rate, rate, 1, Short.BYTES);
    }

    /** The linear formats, the narrowest first. */
    public static List<AudioFormat> linear() {
        return LINEAR;
    }

    /** The linear format of a rate; nothing when none has it. */
    public static Optional<AudioFormat> linear(int rate) {
        return LINEAR.stream().filter(format -> format.rate == rate).findFirst();
    }

    /** Whether its samples need no decoding. */
    public boolean isLinear() {
        return name.startsWith(LINEAR_PREFIX);
    }

    /** The samples that so many octets stand for; a block that is not whole stands for none. */
    public int samples(int octets) {
        return octets / blockOctets * blockSamples;
    }

    /** The octets of so many samples; a block that is not whole is not counted. */
    public int octets(int samples) {
        return samples / blockSamples * blockOctets;
    }

    /** The samples that sound in this time, rounded down. */
    public int samples(Duration time) {
        return Math.toIntExact(time.toNanos() * rate / 1_000_000_000L);
    }

    /** How long so many samples sound. */
    public Duration duration(int samples) {
        return Duration.ofNanos(samples * 1_000_000_000L / rate);
    }

    /** The units by which an RTP timestamp grows in so many samples. */
    public int clockUnits(int samples) {
        return Math.toIntExact((long) samples * clockRate / rate);
    }

    @Override
    public String toString() {
        return name;
    }
}

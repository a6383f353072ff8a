package astrolabe.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.media.Tones;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GsmTest {

    private final Gsm codec = new Gsm();

    /** What another implementation of GSM 06.10 (libgsm 1.0.22) makes of the same sound. */
    @Example
    void everyBitIsThatOfTheStandard() {
        byte[] octets = codec.encoder().encode(loudAndSoft());
        assertThat(octets).hasSize(3_300);
        assertThat(checksum(octets)).isEqualTo(0x9B73_3614L);
        short[] heard = codec.decoder().decode(octets);
        assertThat(checksum(Pcm.littleEndian(heard))).isEqualTo(0x201B_8284L);
    }

    @Example
    void aToneKeepsPitchAndLevel() {
        short[] heard =
                codec.decoder()
                        .decode(codec.encoder().encode(Tones.sine(400, 8_000, 8_000, 8_000)));
        short[] settled = Tones.last(heard, 4_000);
        assertThat(Tones.level(settled, 400, 8_000, 8_000)).isBetween(-1.0, 1.0);
        assertThat(Tones.signalToNoise(settled, 400, 8_000)).isGreaterThan(10);
    }

    @Example
    void samplesWaitUntilAFrameIsWhole() {
        short[] sound = loudAndSoft();
        Encoder encoder = codec.encoder();
        byte[] joined = new byte[0];
        for (int at = 0; at < sound.length; at += 100) {
            byte[] part = encoder.encode(Arrays.copyOfRange(sound, at, at + 100));
            joined = Arrays.copyOf(joined, joined.length + part.length);
            System.arraycopy(part, 0, joined, joined.length - part.length, part.length);
        }
        assertThat(joined).isEqualTo(codec.encoder().encode(sound));
    }

    @Property
    void anyOctetsAreSomeSound(@ForAll byte[] octets) {
        assertThat(codec.decoder().decode(octets)).hasSize(octets.length / 33 * 160);
    }

    @Property(tries = 100)
    void anySamplesHaveOctets(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] samples = new short[480];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) random.nextInt(-32_768, 32_768);
        }
        byte[] octets = codec.encoder().encode(samples);
        assertThat(octets).hasSize(99);
        assertThat(codec.decoder().decode(octets)).hasSize(480);
    }

    private static short[] loudAndSoft() {
        SplittableRandom random = new SplittableRandom(610);
        short[] samples = new short[16_000];
        for (int i = 0; i < samples.length; i++) {
            double level = i / 1_600 % 2 == 0 ? 1 : 0.1;
            double tones = 12_000 * StrictMath.sin(i * 0.05) + 6_000 * StrictMath.sin(i * 0.9);
            samples[i] = (short) Math.round(level * (tones + random.nextInt(-8_000, 8_000)));
        }
        return samples;
    }

    private static long checksum(byte[] octets) {
        CRC32 sum = new CRC32();
        sum.update(octets);
        return sum.getValue();
    }
}

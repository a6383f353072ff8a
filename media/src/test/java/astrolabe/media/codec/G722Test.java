package astrolabe.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.media.Tones;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G722Test {

    private final G722 codec = new G722();

    @ParameterizedTest
    @CsvSource({"300, 35", "1000, 35", "3000, 25", "5000, 18", "6500, 18"})
    void aToneKeepsPitchAndLevel(int frequency, double signalToNoise) {
        short[] tone = Tones.sine(frequency, 10_000, 16_000, 16_000);
        short[] heard = codec.decoder().decode(codec.encoder().encode(tone));
        assertThat(heard).hasSize(16_000);
        short[] settled = Tones.last(heard, 8_000);
        assertThat(Tones.level(settled, frequency, 16_000, 10_000)).isBetween(-0.5, 0.5);
        assertThat(Tones.signalToNoise(settled, frequency, 16_000)).isGreaterThan(signalToNoise);
    }

    @Test
    void anOddSampleWaitsForItsPair() {
        short[] tone = Tones.sine(700, 8_000, 16_000, 320);
        Encoder encoder = codec.encoder();
        byte[] first = encoder.encode(Arrays.copyOfRange(tone, 0, 159));
        byte[] second = encoder.encode(Arrays.copyOfRange(tone, 159, 320));
        byte[] joined = Arrays.copyOf(first, 160);
        System.arraycopy(second, 0, joined, first.length, second.length);
        assertThat(first).hasSize(79);
        assertThat(joined).isEqualTo(codec.encoder().encode(tone));
    }

    @Test
    void silenceStaysSilent() {
        short[] heard = codec.decoder().decode(codec.encoder().encode(new short[3_200]));
        for (short sample : heard) {
            assertThat(Math.abs(sample)).isLessThanOrEqualTo((short) 16);
        }
    }

    @Property
    void anyOctetsAreSomeSound(@ForAll byte[] octets) {
        assertThat(codec.decoder().decode(octets)).hasSize(2 * octets.length);
    }

    @Property
    void anySamplesHaveOctets(@ForAll short[] samples) {
        assertThat(codec.encoder().encode(samples)).hasSize(samples.length / 2);
    }

    /** What another implementation of the recommendation (FFmpeg 5.1) makes of the same sound. */
    @Test
    void everyBitIsThatOfTheRecommendation() {
        byte[] octets = codec.encoder().encode(loudAndSoft());
        assertThat(checksum(octets)).isEqualTo(0x71BF_A3C5L);
        short[] heard = codec.decoder().decode(octets);
        assertThat(checksum(Pcm.littleEndian(heard))).isEqualTo(0x4A15_B92CL);
    }

    private static short[] loudAndSoft() {
        SplittableRandom random = new SplittableRandom(722);
        short[] samples = new short[16_000];
        for (int i = 0; i < samples.length; i++) {
            double level = i / 1_600 % 2 == 0 ? 1 : 0.1;
            double tones = 12_000 * StrictMath.sin(i * 0.05) + 6_000 * StrictMath.sin(i * 1.9);
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

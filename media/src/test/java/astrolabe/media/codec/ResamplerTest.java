package astrolabe.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.media.Tones;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    @ParameterizedTest
    @CsvSource({
        "8000, 16000, 440", "8000, 16000, 3400", "16000, 8000, 3400", "16000, 8000, 300",
        "8000, 48000, 3400", "48000, 8000, 1000", "48000, 16000, 6800", "44100, 8000, 3400",
        "8000, 44100, 1000", "8000, 12000, 3000", "192000, 8000, 3000"
    })
    void aToneKeepsPitchAndLevel(int from, int to, int frequency) {
        short[] result =
                new Resampler(from, to).resample(Tones.sine(frequency, 12_000, from, from));
        assertThat(result).hasSize(to);
        short[] settled = Tones.last(result, to / 2);
        assertThat(Tones.level(settled, frequency, to, 12_000)).isBetween(-0.5, 0.1);
        assertThat(Tones.signalToNoise(settled, frequency, to)).isGreaterThan(65);
    }

    /** Otherwise it would come back at another pitch. */
    @ParameterizedTest
    @CsvSource({
        "16000, 8000, 4600",
        "16000, 8000, 7000",
        "48000, 8000, 6000",
        "48000, 16000, 12000",
        "44100, 8000, 5000"
    })
    void whatTheNarrowRateCannotHoldIsTakenOut(int from, int to, int frequency) {
        short[] tone = Tones.sine(frequency, 12_000, from, from);
        short[] settled = Tones.last(new Resampler(from, to).resample(tone), to / 2);
        double sum = 0;
        for (short sample : settled) {
            sum += (double) sample * sample;
        }
        double level = 10 * Math.log10(sum / settled.length / (12_000.0 * 12_000 / 2));
        assertThat(level).isLessThan(-60);
    }

    @Property(tries = 100)
    void piecesOfAnyLengthMakeTheSameAsTheWhole(
            @ForAll @IntRange(min = 1, max = 500) int piece,
            @ForAll @IntRange(min = 0, max = 5) int pair) {
        int[][] rates = {
            {8_000, 16_000},
            {16_000, 8_000},
            {8_000, 48_000},
            {44_100, 8_000},
            {12_000, 16_000},
            {8_000, 8_000}
        };
        int from = rates[pair][0];
        int to = rates[pair][1];
        short[] tone = Tones.sine(440, 9_000, from, 3_000);
        Resampler resampler = new Resampler(from, to);
        short[] joined = new short[0];
        for (int at = 0; at < tone.length; at += piece) {
            short[] part =
                    resampler.resample(
                            Arrays.copyOfRange(tone, at, Math.min(tone.length, at + piece)));
            int before = joined.length;
            joined = Arrays.copyOf(joined, before + part.length);
            System.arraycopy(part, 0, joined, before, part.length);
        }
        assertThat(joined).isEqualTo(new Resampler(from, to).resample(tone));
    }

    @Example
    void loudSamplesAreClippedNotTurnedAround() {
        short[] square = new short[1_600];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 20 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] result = new Resampler(8_000, 16_000).resample(square);
        for (int i = 50; i < 1_500; i += 20) { // the middle of each half wave
            assertThat(result[2 * (i + Resampler.HALF_WIDTH)] > 0).isEqualTo(square[i] > 0);
        }
    }
}

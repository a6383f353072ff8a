package astrolabe.media.signal;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.media.Tones;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SignalsTest {

    @Example
    void aToneHasItsFrequenciesAtItsLevel() {
        short[] dial = samples("350+440", 8_000);
        assertThat(Tones.level(dial, 350, 8_000, 8_192)).isBetween(-0.1, 0.1);
        assertThat(Tones.level(dial, 440, 8_000, 8_192)).isBetween(-0.1, 0.1);
    }

    @Example
    void aBusyToneComesAndGoes() {
        short[] busy = samples("480+620/500,0/500", 12_000);
        assertThat(AudioLevel.overload(part(busy, 0, 4_000))).isGreaterThan(-15);
        assertThat(AudioLevel.overload(part(busy, 4_000, 4_000))).isEqualTo(AudioLevel.SILENCE);
        assertThat(part(busy, 8_000, 4_000)).isEqualTo(part(busy, 0, 4_000));
    }

    @Example
    void partsMarkedOnceAreNotRepeated() {
        short[] tone = samples("!440/100,!880/100,0/100", 8_000);
        assertThat(tone).hasSize(8_000);
        assertThat(Tones.level(part(tone, 0, 800), 440, 8_000, 8_192)).isBetween(-0.2, 0.2);
        assertThat(AudioLevel.overload(part(tone, 1_600, 6_400))).isEqualTo(AudioLevel.SILENCE);
        assertThat(samples("!950/330,!1400/330", 8_000)).hasSize(5_280);
    }

    @Example
    void aModulatedToneHasItsSidesAQuarterAsHigh() {
        short[] tone = samples("400*25", 8_000);
        assertThat(Tones.level(tone, 400, 8_000, 4_096)).isBetween(-0.1, 0.1);
        assertThat(Tones.level(tone, 425, 8_000, 2_048)).isBetween(-0.1, 0.1);
    }

    @Property
    void noTextBreaksTheReaderOfTones(@ForAll String text) {
        Tone.parse(text).ifPresent(tone -> assertThat(tone.parts()).isNotEmpty());
    }

    @Example
    void levelsAreThoseOfTheNetwork() {
        short[] milliwatt = Tones.sine(1_000, 32_768 * Math.pow(10, -3.14 / 20), 8_000, 8_000);
        assertThat(AudioLevel.milliwatt(milliwatt)).isBetween(-0.05, 0.05);
        assertThat(AudioLevel.overload(new short[160])).isEqualTo(-127);
        assertThat(AudioLevel.overload(new short[] {Short.MIN_VALUE})).isEqualTo(0);
        assertThat(AudioLevel.meanDistance(new short[] {-300, 300, 0})).isEqualTo(200);
    }

    @Example
    void eachHearsAllOthersAndNotItself() {
        short[] a = Tones.sine(400, 5_000, 8_000, 160);
        short[] b = Tones.sine(700, 5_000, 8_000, 160);
        short[] c = Tones.sine(1_100, 5_000, 8_000, 160);
        Mix mix = new Mix(160);
        for (short[] each : List.of(a, b, c)) {
            mix.add(each);
        }
        assertThat(mix.without(a)).isEqualTo(Tones.sum(b, c));
        assertThat(mix.without(b)).isEqualTo(Tones.sum(a, c));
        assertThat(mix.all()).isEqualTo(Tones.sum(Tones.sum(a, b), c));
        assertThat(mix.parties()).isEqualTo(3);
    }

    /** One alone is heard as it is, however loud the others would be without the limit. */
    @Property
    void theSumIsLimitedOnlyWhereItIsHeard(
            @ForAll @Size(160) short[] one, @ForAll @Size(min = 1, max = 160) short[] other) {
        Mix mix = new Mix(160);
        mix.add(one);
        mix.add(other);
        assertThat(mix.without(other)).isEqualTo(one);
        short[] all = mix.all();
        for (int i = 0; i < 160; i++) {
            int sum = one[i] + (i < other.length ? other[i] : 0);
            assertThat((int) all[i]).isEqualTo(Math.clamp(sum, -32_768, 32_767));
        }
    }

    @Example
    void talkBeginsAtOnceAndEndsAfterSilence() {
        TalkDetector detector = new TalkDetector(8_000, 256, Duration.ofMillis(100));
        short[] loud = Tones.sine(300, 4_000, 8_000, 160);
        List<TalkDetector.Change> changes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean speaks = (i >= 5 && i < 15 && i != 8) || i == 38;
            detector.hear(speaks ? loud : new short[160]).ifPresent(changes::add);
            assertThat(detector.talking())
                    .as("frame %d", i)
                    .isEqualTo((i >= 5 && i < 19) || i >= 38);
        }
        assertThat(changes)
                .containsExactly(
                        new TalkDetector.Change.Began(),
                        new TalkDetector.Change.Ended(Duration.ofMillis(200)),
                        new TalkDetector.Change.Began());
        assertThat(detector.silence()).isEqualTo(Duration.ofMillis(20));
    }

    private static short[] samples(String text, int length) {
        Tone tone = Tone.parse(text).orElseThrow();
        return new ToneGenerator(tone, 8_000, ToneGenerator.USUAL_PEAK).next(length);
    }

    private static short[] part(short[] samples, int from, int length) {
        return Arrays.copyOfRange(samples, from, from + length);
    }
}

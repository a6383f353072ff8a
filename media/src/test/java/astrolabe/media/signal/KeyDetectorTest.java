package astrolabe.media.signal;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.media.Tones;
import astrolabe.media.codec.ALaw;
import astrolabe.media.codec.MuLaw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Keys in audio, made here and found again. */
class KeyDetectorTest {

    private static final String KEYS = "0123456789*#ABCD";

    @Example
    void everyKeyIsFoundOnceWithItsLength() {
        for (int i = 0; i < KEYS.length(); i++) {
            char key = KEYS.charAt(i);
            List<KeyDetector.Found> found = found(joined(tone(key, 100), new short[800]));
            assertThat(found).hasSize(2);
            assertThat(found.getFirst()).isEqualTo(new KeyDetector.Found.Began(key));
            KeyDetector.Found.Ended ended = (KeyDetector.Found.Ended) found.getLast();
            assertThat(ended.key()).isEqualTo(key);
            assertThat(ended.length()).isBetween(Duration.ofMillis(75), Duration.ofMillis(115));
        }
    }

    @Example
    void theSameKeyTwiceIsTwo() {
        short[] once = joined(tone('5', 60), new short[480]);
        assertThat(keys(found(joined(once, once)))).isEqualTo("55");
    }

    /** Through a codec, at any usual level, wherever the tone begins. */
    @Property(tries = 100)
    void keysAreFoundAtAllLevelsThroughTheCodecs(
            @ForAll Random random,
            @ForAll @IntRange(min = 600, max = 12_000) int peak,
            @ForAll boolean muLaw) {
        char key = KEYS.charAt(random.nextInt(16));
        Tone tone = Tone.ofKey(key, Duration.ofMillis(80)).orElseThrow();
        short[] samples = new ToneGenerator(tone, 8_000, peak).next(8_000);
        short[] all = joined(new short[random.nextInt(102)], joined(samples, new short[800]));
        short[] heard =
                muLaw
                        ? new MuLaw().decoder().decode(new MuLaw().encoder().encode(all))
                        : new ALaw().decoder().decode(new ALaw().encoder().encode(all));
        assertThat(keys(found(heard))).isEqualTo(String.valueOf(key));
    }

    /** Q.24: a deviation of 1.5 % is still a key, one of 3.5 % is none. */
    @Example
    void frequenciesMayBeALittleOff() {
        for (double off : new double[] {0.985, 1.015}) {
            assertThat(keys(found(pair(770 * off, 1_336 * off, 6_000, 6_000)))).isEqualTo("5");
        }
        assertThat(keys(found(pair(770 * 1.06, 1_336, 6_000, 6_000)))).isEmpty();
    }

    @Example
    void oneToneMayBeALittleLouder() {
        assertThat(keys(found(pair(770, 1_336, 8_000, 4_000)))).isEqualTo("5");
        assertThat(keys(found(pair(770, 1_336, 5_000, 7_000)))).isEqualTo("5");
        assertThat(keys(found(pair(770, 1_336, 12_000, 2_000)))).isEmpty();
        assertThat(keys(found(pair(770, 1_336, 2_000, 12_000)))).isEmpty();
    }

    @Example
    void oneToneAloneIsNoKey() {
        assertThat(found(Tones.sine(770, 10_000, 8_000, 8_000))).isEmpty();
        assertThat(found(pair(350, 440, 8_000, 8_000))).as("the dial tone").isEmpty();
        assertThat(found(pair(480, 620, 8_000, 8_000))).as("the busy tone").isEmpty();
    }

    /** A voice has a pitch that wanders, and many overtones of it. */
    @Property(tries = 30)
    void voicesAndNoiseAreNoKeys(@ForAll @IntRange(max = 100_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] voice = new short[24_000];
        double phase = 0;
        double pitch = 80 + random.nextInt(200);
        for (int i = 0; i < voice.length; i++) {
            pitch = Math.clamp(pitch + random.nextDouble(-0.3, 0.3), 80, 300);
            phase += 2 * Math.PI * pitch / 8_000;
            double value = random.nextDouble(-500, 500);
            for (int overtone = 1; overtone <= 12; overtone++) {
                value += 4_000.0 / overtone * Math.sin(overtone * phase);
            }
            voice[i] = (short) value;
        }
        assertThat(found(voice)).isEmpty();
    }

    private static short[] tone(char key, int milliseconds) {
        Tone tone = Tone.ofKey(key, Duration.ofMillis(milliseconds)).orElseThrow();
        return new ToneGenerator(tone, 8_000, ToneGenerator.USUAL_PEAK).next(8_000);
    }

    private static short[] pair(double low, double high, double lowPeak, double highPeak) {
        short[] sum =
                Tones.sum(
                        Tones.sine(low, lowPeak, 8_000, 800),
                        Tones.sine(high, highPeak, 8_000, 800));
        return joined(sum, new short[800]);
    }

    private static short[] joined(short[] first, short[] second) {
        short[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static List<KeyDetector.Found> found(short[] samples) {
        KeyDetector detector = new KeyDetector();
        List<KeyDetector.Found> found = new ArrayList<>();
        for (int at = 0; at < samples.length; at += 160) {
            found.addAll(
                    detector.hear(
                            Arrays.copyOfRange(samples, at, Math.min(samples.length, at + 160))));
        }
        return found;
    }

    private static String keys(List<KeyDetector.Found> found) {
        StringBuilder keys = new StringBuilder();
        for (KeyDetector.Found each : found) {
            if (each instanceof KeyDetector.Found.Began(char key)) {
                keys.append(key);
            }
        }
        return keys.toString();
    }
}

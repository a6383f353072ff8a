package astrolabe.engine.sound;

import astrolabe.engine.channel.Frame;
import java.util.Optional;

/** Makes a tone, frame by frame, from its description. */
public final class ToneGenerator implements FrameSource {

    /** Loud enough for a telephone, and two of them together do not clip. */
    private static final double USUAL_LEVEL = 8_192;

    /** The peak of a sine of 0 dBm0, 3.17 dB below the largest sample. */
    private static final double MILLIWATT_LEVEL = 22_740;

    private final ToneList tone;
    private final double level;
    private int part;
    private long sample; // within the part
    private boolean over;

    private ToneGenerator(ToneList tone, double level) {
        this.tone = tone;
        this.level = level;
        this.over = tone.parts().isEmpty();
    }

    public static ToneGenerator of(ToneList tone) {
        return new ToneGenerator(tone, USUAL_LEVEL);
    }

    /** At the level of one milliwatt, for measuring lines. */
    public static ToneGenerator milliwatt(ToneList tone) {
        return new ToneGenerator(tone, MILLIWATT_LEVEL);
    }

    @Override
    public Optional<Frame.Voice> next() {
        short[] samples = new short[Frame.Voice.USUAL];
        int made = 0;
        while (made < samples.length && !over) {
            samples[made++] = nextSample();
        }
        return made == 0 ? Optional.empty() : Optional.of(new Frame.Voice(samples));
    }

    private short nextSample() {
        ToneList.Part present = tone.parts().get(part);
        short value = value(present, sample);
        sample++;
        long length = (long) present.milliseconds() * RATE / 1_000;
        if (present.milliseconds() > 0 && sample >= length) {
            turnToNextPart();
        }
        return value;
    }

    private short value(ToneList.Part present, long at) {
        double first = wave(present.first(), at);
        double second = present.second() == 0 ? 0 : wave(present.second(), at);
        double mixed = present.modulated() ? first * (1 + second) / 2 : first + second;
        return (short) Math.round(level * mixed);
    }

    private static double wave(int frequency, long at) {
        return Math.sin(2 * Math.PI * frequency * at / RATE);
    }

    private void turnToNextPart() {
        sample = 0;
        part++;
        if (part == tone.parts().size()) {
            Optional<Integer> again = tone.repeatsFrom();
            over = again.isEmpty();
            part = again.orElse(0);
        }
    }
}

package astrolabe.media.codec;

import java.util.Arrays;

/** Codes one stream by GSM 06.10 (5.2). */
final class GsmEncoder implements Encoder {

    private static final int EMPHASIS = -28_180;
    private static final int OFFSET = 32_735;

    private final GsmRatios ratios = new GsmRatios();
    private final GsmPitch pitch = new GsmPitch();
    private final int[] u = new int[GsmRatios.ORDER];
    private short[] waiting = new short[0]; // less than a frame
    private int z1;
    private int z2;
    private int mp;

    @Override
    public byte[] encode(short[] samples) {
        short[] all = Arrays.copyOf(waiting, waiting.length + samples.length);
        System.arraycopy(samples, 0, all, waiting.length, samples.length);
        int frames = all.length / GsmFrame.SAMPLES;
        byte[] octets = new byte[frames * GsmFrame.OCTETS];
        for (int i = 0; i < frames; i++) {
            frame(all, i * GsmFrame.SAMPLES).write(octets, i * GsmFrame.OCTETS);
        }
        waiting = Arrays.copyOfRange(all, frames * GsmFrame.SAMPLES, all.length);
        return octets;
    }

    private GsmFrame frame(short[] samples, int offset) {
        int[] signal = prepared(samples, offset);
        int[] reflections = GsmReflections.of(signal);
        int[] areas = Arrays.stream(reflections).map(GsmRatios::ratio).toArray();
        int[] coded = GsmRatios.code(areas);
        for (GsmRatios.Stretch stretch : ratios.stretches(coded)) {
            for (int k = stretch.from(); k < stretch.to(); k++) {
                signal[k] = filter(signal[k], stretch.reflections());
            }
        }
        GsmFrame.Part[] parts = new GsmFrame.Part[GsmFrame.PARTS];
        for (int i = 0; i < parts.length; i++) {
            int from = i * GsmPulses.LENGTH;
            parts[i] = part(Arrays.copyOfRange(signal, from, from + GsmPulses.LENGTH));
        }
        return new GsmFrame(coded, parts);
    }

    /** 5.2.1 to 5.2.3: no constant part, and high frequencies louder. */
    private int[] prepared(short[] samples, int offset) {
        int[] signal = new int[GsmFrame.SAMPLES];
        for (int k = 0; k < signal.length; k++) {
            int so = (samples[offset + k] >> 3) << 2;
            int s1 = so - z1;
            z1 = so;
            int high = z2 >> 15;
            int low = z2 - (high << 15);
            int s2 = (s1 << 15) + GsmMath.multR(low, OFFSET);
            z2 = saturated((long) high * OFFSET + s2);
            int rounded = saturated((long) z2 + 16_384);
            int emphasis = GsmMath.multR(mp, EMPHASIS);
            mp = rounded >> 15;
            signal[k] = GsmMath.add(mp, emphasis);
        }
        return signal;
    }

    private static int saturated(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** 5.2.10: the short-term analysis filter. */
    private int filter(int value, int[] reflections) {
        int di = value;
        int sav = value;
        for (int i = 0; i < GsmRatios.ORDER; i++) {
            int ui = u[i];
            u[i] = sav;
            sav = GsmMath.add(ui, GsmMath.multR(reflections[i], di));
            di = GsmMath.add(di, GsmMath.multR(reflections[i], ui));
        }
        return di;
    }

    private GsmFrame.Part part(int[] values) {
        GsmPitch.Found found = pitch.find(values);
        int[] predicted = pitch.predict(found.lag(), found.gain());
        int[] left = new int[values.length];
        for (int k = 0; k < left.length; k++) {
            left[k] = GsmMath.sub(values[k], predicted[k]);
        }
        GsmFrame.Part part = GsmPulses.code(found.lag(), found.gain(), left);
        int[] heard = GsmPulses.decode(part.grid(), part.maximum(), part.pulses());
        for (int k = 0; k < heard.length; k++) {
            heard[k] = GsmMath.add(heard[k], predicted[k]);
        }
        pitch.learn(heard);
        return part;
    }
}

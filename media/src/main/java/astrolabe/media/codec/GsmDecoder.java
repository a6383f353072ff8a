package astrolabe.media.codec;

/** Decodes one stream of GSM 06.10 (5.3). */
final class GsmDecoder implements Decoder {

    private static final int EMPHASIS = 28_180;

    private final GsmRatios ratios = new GsmRatios();
    private final GsmPitch pitch = new GsmPitch();
    private final int[] v = new int[GsmRatios.ORDER + 1];
    private int lastLag = GsmPitch.SHORTEST;
    private int emphasised;

    @Override
    public short[] decode(byte[] octets) {
        int frames = octets.length / GsmFrame.OCTETS;
        short[] samples = new short[frames * GsmFrame.SAMPLES];
        for (int i = 0; i < frames; i++) {
            decode(GsmFrame.read(octets, i * GsmFrame.OCTETS), samples, i * GsmFrame.SAMPLES);
        }
        return samples;
    }

    private void decode(GsmFrame frame, short[] samples, int offset) {
        int[] left = new int[GsmFrame.SAMPLES];
        for (int i = 0; i < GsmFrame.PARTS; i++) {
            int[] part = part(frame.parts()[i]);
            System.arraycopy(part, 0, left, i * part.length, part.length);
        }
        for (GsmRatios.Stretch stretch : ratios.stretches(frame.ratios())) {
            for (int k = stretch.from(); k < stretch.to(); k++) {
                samples[offset + k] = emphasise(filter(left[k], stretch.reflections()));
            }
        }
    }

    private int[] part(GsmFrame.Part part) {
        boolean usable = part.lag() >= GsmPitch.SHORTEST && part.lag() <= GsmPitch.LONGEST;
        lastLag = usable ? part.lag() : lastLag;
        int[] values = GsmPulses.decode(part.grid(), part.maximum(), part.pulses());
        int[] predicted = pitch.predict(lastLag, part.gain());
        for (int k = 0; k < values.length; k++) {
            values[k] = GsmMath.add(values[k], predicted[k]);
        }
        pitch.learn(values);
        return values;
    }

    /** 5.3.4: the short-term synthesis filter. */
    private int filter(int value, int[] reflections) {
        int sri = value;
        for (int i = GsmRatios.ORDER - 1; i >= 0; i--) {
            sri = GsmMath.sub(sri, GsmMath.multR(reflections[i], v[i]));
            v[i + 1] = GsmMath.add(v[i], GsmMath.multR(reflections[i], sri));
        }
        v[0] = sri;
        return sri;
    }

    /** 5.3.5 to 5.3.7. */
    private short emphasise(int value) {
        emphasised = GsmMath.add(value, GsmMath.multR(emphasised, EMPHASIS));
        return (short) (GsmMath.add(emphasised, emphasised) & 0xFFF8);
    }
}

package astrolabe.media.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds keys in audio of 8 kHz by their two tones (ITU-T Q.23, limits after Q.24). A key counts
 * when it sounded in two blocks of 12.75 ms, and is over after three blocks without it. Used by one
 * thread at a time.
 */
public final class KeyDetector {

    private static final int RATE = 8_000;
    private static final int BLOCK = 102; // samples: wide enough for a deviation of 1.5 %
    private static final int HITS = 2;
    private static final int MISSES = 3;

    /** Square of the amplitude of each tone at -34 dBm0. */
    private static final double QUIETEST = Math.pow(22_800 * Math.pow(10, -34 / 20.0), 2);

    /** The higher tone may be 4 dB louder, the lower one 8 dB. */
    private static final double HIGH_LOUDER = Math.pow(10, 0.4);

    private static final double LOW_LOUDER = Math.pow(10, 0.8);

    /** Each tone is that much above others of its group: 8 dB. */
    private static final double ABOVE_OTHERS = Math.pow(10, 0.8);

    /** Both have so much of all the power; speech has much besides. */
    private static final double SHARE = 0.55;

    private static final char NONE = 0;

    private final Goertzel[] rows = new Goertzel[4];
    private final Goertzel[] columns = new Goertzel[4];
    private final short[] block = new short[BLOCK];
    private int filled;
    private char last = NONE; // of the last block
    private int hits;
    private int misses;
    private char pressed = NONE;
    private long blocks; // since it was pressed

    /** What was found. */
    public sealed interface Found {

        record Began(char key) implements Found {}

        /**
         * @param length with the accuracy of a block
         */
        record Ended(char key, Duration length) implements Found {}
    }

    public KeyDetector() {
        for (int i = 0; i < 4; i++) {
            rows[i] = new Goertzel(Tone.row(i), RATE);
            columns[i] = new Goertzel(Tone.column(i), RATE);
        }
    }

    /** Takes the next samples. */
    public List<Found> hear(short[] samples) {
        List<Found> found = new ArrayList<>();
        int taken = 0;
        while (taken < samples.length) {
            int part = Math.min(BLOCK - filled, samples.length - taken);
            System.arraycopy(samples, taken, block, filled, part);
            taken += part;
            filled += part;
            if (filled == BLOCK) {
                filled = 0;
                follow(find()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> follow(char key) {
        hits = key != NONE && key == last ? hits + 1 : key == NONE ? 0 : 1;
        last = key;
        if (pressed == NONE) {
            return hits == HITS ? begin(key) : Optional.empty();
        }
        blocks++;
        misses = key == pressed ? 0 : misses + 1;
        if (misses < MISSES) {
            return Optional.empty();
        }
        Found ended = new Found.Ended(pressed, length(blocks - misses));
        pressed = NONE;
        return Optional.of(ended);
    }

    private Optional<Found> begin(char key) {
        pressed = key;
        blocks = HITS;
        misses = 0;
        return Optional.of(new Found.Began(key));
    }

    private static Duration length(long blocks) {
        return Duration.ofNanos(blocks * BLOCK * 1_000_000_000L / RATE);
    }

    /** The key in this block. */
    private char find() {
        double[] low = powers(rows);
        double[] high = powers(columns);
        int row = loudest(low);
        int column = loudest(high);
        boolean key =
                low[row] > QUIETEST
                        && high[column] > QUIETEST
                        && high[column] < low[row] * HIGH_LOUDER
                        && low[row] < high[column] * LOW_LOUDER
                        && standsOut(low, row)
                        && standsOut(high, column)
                        && (low[row] + high[column]) / 2 > SHARE * power();
        return key ? Tone.key(row, column) : NONE;
    }

    private double[] powers(Goertzel[] filters) {
        return Arrays.stream(filters).mapToDouble(each -> each.power(block, 0, BLOCK)).toArray();
    }

    private static int loudest(double[] powers) {
        int loudest = 0;
        for (int i = 1; i < powers.length; i++) {
            loudest = powers[i] > powers[loudest] ? i : loudest;
        }
        return loudest;
    }

    private static boolean standsOut(double[] powers, int one) {
        for (int i = 0; i < powers.length; i++) {
            if (i != one && powers[i] * ABOVE_OTHERS > powers[one]) {
                return false;
            }
        }
        return true;
    }

    private double power() {
        double sum = 0;
        for (short sample : block) {
            sum += (double) sample * sample;
        }
        return sum / BLOCK;
    }
}

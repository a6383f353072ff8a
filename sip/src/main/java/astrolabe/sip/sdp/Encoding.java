package astrolabe.sip.sdp;

import java.util.Map;
import java.util.Optional;

/**
 * How audio is written in packets: a name of the registry of RFC 3551, the clock's ticks in a
 * second, the number of channels.
 */
public record Encoding(String name, int clockRate, int channels) {

    private static final Map<Integer, Encoding> FIXED =
            Map.ofEntries(
                    Map.entry(0, new Encoding("PCMU", 8000, 1)),
                    Map.entry(3, new Encoding("GSM", 8000, 1)),
                    Map.entry(4, new Encoding("G723", 8000, 1)),
                    Map.entry(5, new Encoding("DVI4", 8000, 1)),
                    Map.entry(7, new Encoding("LPC", 8000, 1)),
                    Map.entry(8, new Encoding("PCMA", 8000, 1)),
                    Map.entry(9, new Encoding("G722", 8000, 1)),
                    Map.entry(10, new Encoding("L16", 44_100, 2)),
                    Map.entry(11, new Encoding("L16", 44_100, 1)),
                    Map.entry(13, new Encoding("CN", 8000, 1)),
                    Map.entry(15, new Encoding("G728", 8000, 1)),
                    Map.entry(18, new Encoding("G729", 8000, 1)));

    /** What a payload number stands for without being told (RFC 3551 section 6). */
    static Optional<Encoding> fixed(int number) {
        return Optional.ofNullable(FIXED.get(number));
    }

    /** Names ignore case. */
    public boolean isSame(Encoding other) {
        return name.equalsIgnoreCase(other.name)
                && clockRate == other.clockRate
                && channels == other.channels;
    }

    @Override
    public String toString() {
        return name + "/" + clockRate + (channels == 1 ? "" : "/" + channels);
    }
}

package astrolabe.sip.sdp;

import java.util.List;
import java.util.Optional;

/**
 * A way of coding audio under the name that administrators give it.
 *
 * @param name {@code ulaw}
 * @param number its payload number: the fixed one, or the one of ours where it has none
 */
public record Codec(String name, int number, Encoding encoding, String parameters) {

    private static final List<Codec> KNOWN =
            List.of(
                    known("ulaw", 0, "PCMU", 8000),
                    known("alaw", 8, "PCMA", 8000),
                    known("gsm", 3, "GSM", 8000),
                    known("g722", 9, "G722", 8000),
                    known("g729", 18, "G729", 8000),
                    known("g723", 4, "G723", 8000),
                    known("slin", 118, "L16", 8000),
                    known("slin12", 122, "L16", 12_000),
                    known("slin16", 119, "L16", 16_000),
                    known("slin24", 120, "L16", 24_000),
                    known("slin32", 123, "L16", 32_000),
                    known("slin44", 124, "L16", 44_100),
                    known("slin48", 121, "L16", 48_000),
                    known("g726", 111, "G726-32", 8000),
                    known("ilbc", 97, "iLBC", 8000),
                    new Codec("opus", 107, new Encoding("opus", 48_000, 2), "useinbandfec=1"));

    private static Codec known(String name, int number, String encoding, int clockRate) {
        return new Codec(name, number, new Encoding(encoding, clockRate, 1), "");
    }

    /** The codec that administrators call so. */
    public static Optional<Codec> named(String name) {
        return KNOWN.stream().filter(codec -> codec.name.equalsIgnoreCase(name)).findFirst();
    }

    /** The codec that is written so. */
    public static Optional<Codec> of(Encoding encoding) {
        return KNOWN.stream().filter(codec -> codec.encoding.isSame(encoding)).findFirst();
    }

    /** All whose names are known. */
    public static List<Codec> known() {
        return KNOWN;
    }

    boolean fits(Payload payload) {
        return encoding.isSame(payload.encoding());
    }

    Payload payload(int as) {
        return new Payload(as, encoding, parameters);
    }
}

package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The object that stamped events are where they come as JSON. */
final class JsonStamp {

    private static final byte[] TEXT =
            "{'Event':'UserEvent','Privilege':'user,all','UserEvent':'Stamp','Number':'000000000000','Micros':'000000000000','seq':"
                    .replace('\'', '"')
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int NUMBER_AT =
            TEXT.length - "000000000000','Micros':'000000000000','seq':".length();
    private static final int MICROS_AT = TEXT.length - "000000000000','seq':".length();

    private long number;
    private long micros;
    private long sequence;

    /**
     * Reads the object that begins here: just past it, -1 when none does or it is not all there.
     */
    int read(byte[] bytes, int from, int to) {
        if (to - from < TEXT.length
                || !same(bytes, from, 0, NUMBER_AT)
                || !same(bytes, from, NUMBER_AT + Stamp.DIGITS, MICROS_AT)
                || !same(bytes, from, MICROS_AT + Stamp.DIGITS, TEXT.length)) {
            return -1;
        }
        int at = from + TEXT.length;
        int end = Packets.endOfDigits(bytes, at, to);
        if (end == at || end == to || bytes[end] != '}') {
            return -1;
        }
        number = Packets.number(bytes, from + NUMBER_AT, Stamp.DIGITS);
        micros = Packets.number(bytes, from + MICROS_AT, Stamp.DIGITS);
        sequence = Packets.number(bytes, at, end - at);
        return end + 1;
    }

    private static boolean same(byte[] bytes, int from, int begin, int end) {
        return Arrays.equals(bytes, from + begin, from + end, TEXT, begin, end);
    }

    long number() {
        return number;
    }

    long micros() {
        return micros;
    }

    long sequence() {
        return sequence;
    }
}

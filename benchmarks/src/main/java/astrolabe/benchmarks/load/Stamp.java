package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The event that measures fan-out: a UserEvent with a number and the time it was sent. Immutable.
 */
final class Stamp {

    static final int DIGITS = 12;

    private static final byte[] REQUEST =
            "Action: UserEvent\r\nUserEvent: Stamp\r\nNumber: 000000000000\r\nMicros: 000000000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT =
            "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: Stamp\r\nNumber: 000000000000\r\nMicros: 000000000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = "000000000000\r\nMicros: 000000000000\r\n\r\n".length();
    private static final int MICROS_TAIL = "000000000000\r\n\r\n".length();
    private static final int NUMBER_AT = EVENT.length - TAIL;
    private static final int MICROS_AT = EVENT.length - MICROS_TAIL;

    private Stamp() {}

    static int length() {
        return EVENT.length;
    }

    static byte[] request(long number, long micros) {
        byte[] packet = REQUEST.clone();
        Packets.number(packet, packet.length - TAIL, DIGITS, number);
        Packets.number(packet, packet.length - MICROS_TAIL, DIGITS, micros);
        return packet;
    }

    /** Whether the whole event stands here, whatever its numbers. */
    static boolean at(byte[] bytes, int from, int to) {
        return to - from >= EVENT.length
                && same(bytes, from, 0, NUMBER_AT)
                && same(bytes, from, NUMBER_AT + DIGITS, MICROS_AT)
                && same(bytes, from, MICROS_AT + DIGITS, EVENT.length);
    }

    private static boolean same(byte[] bytes, int from, int begin, int end) {
        return Arrays.equals(bytes, from + begin, from + end, EVENT, begin, end);
    }

    static long number(byte[] bytes, int from) {
        return Packets.number(bytes, from + NUMBER_AT, DIGITS);
    }

    static long micros(byte[] bytes, int from) {
        return Packets.number(bytes, from + MICROS_AT, DIGITS);
    }
}

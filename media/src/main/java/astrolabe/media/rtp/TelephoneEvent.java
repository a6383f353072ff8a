package astrolabe.media.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The payload of a telephone event (RFC 4733, 2.3).
 *
 * @param event which: 0 to 9, 10 and 11 for {@code *} and {@code #}, 12 to 15 for A to D, 16 a
 *     flash, and others that are no keys
 * @param end whether it is over
 * @param volume how far below 0 dBm0 the tone would be, 0 to 63 dB
 * @param duration since its timestamp, in units of the clock, at most 65,535
 */
public record TelephoneEvent(int event, boolean end, int volume, int duration) {

    /** The longest duration that can be written. */
    public static final int LONGEST = 0xFFFF;

    private static final String KEYS = "0123456789*#ABCD!"; // the last is the flash
    private static final int LENGTH = 4;

    public TelephoneEvent {
        if (event < 0 || event > 255 || volume < 0 || volume > 63) {
            throw new IllegalArgumentException("no such event or volume");
        }
        if (duration < 0 || duration > LONGEST) {
            throw new IllegalArgumentException(duration + " does not fit in 16 bits");
        }
    }

    /** Reads a payload, of which only the first event counts; nothing when it is too short. */
    public static Optional<TelephoneEvent> parse(byte[] payload) {
        if (payload.length < LENGTH) {
            return Optional.empty();
        }
        ByteBuffer octets = ByteBuffer.wrap(payload);
        int event = octets.get() & 0xFF;
        int flags = octets.get() & 0xFF;
        return Optional.of(
                new TelephoneEvent(
                        event, (flags & 0x80) != 0, flags & 0x3F, octets.getShort() & 0xFFFF));
    }

    /** The payload. */
    public byte[] payload() {
        return ByteBuffer.allocate(LENGTH)
                .put((byte) event)
                .put((byte) ((end ? 0x80 : 0) | volume))
                .putShort((short) duration)
                .array();
    }

    /** The number of a key's event: {@code 0-9 * # A-D}, in either case, and {@code !} a flash. */
    public static Optional<Integer> event(char key) {
        int event = KEYS.indexOf(Character.toUpperCase(key));
        return event < 0 ? Optional.empty() : Optional.of(event);
    }

    /** The key; nothing when it is an event of another kind. */
    public Optional<Character> key() {
        return event < KEYS.length() ? Optional.of(KEYS.charAt(event)) : Optional.empty();
    }
}

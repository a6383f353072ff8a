package astrolabe.sip.sdp;

/**
 * A payload type and what it stands for (RFC 8866 section 6.6).
 *
 * @param number from 0 to 127
 * @param parameters what {@code fmtp} says of it, empty where it says nothing
 */
public record Payload(int number, Encoding encoding, String parameters) {

    /** Whether it carries pressed keys (RFC 4733). */
    public boolean isTelephoneEvent() {
        return encoding.name().equalsIgnoreCase("telephone-event");
    }
}

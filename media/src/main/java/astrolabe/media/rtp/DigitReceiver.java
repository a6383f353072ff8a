package astrolabe.media.rtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes keys of the packets of telephone events (RFC 4733, 2.5.2): one beginning and one end each,
 * however often a packet was repeated, and whichever of them were lost. Used by one thread at a
 * time.
 */
public final class DigitReceiver {

    /** When nothing more is heard of a key, it was let go; senders repeat every 20 to 50 ms. */
    public static final Duration PATIENCE = Duration.ofMillis(200);

    private final int clockRate;
    private boolean down;
    private boolean any; // was seen before
    private char key;
    private int event;
    private int timestamp; // of the present or the last segment
    private long before; // units of earlier segments of a long event
    private int duration;
    private long heard;

    /**
     * @param clockRate units of timestamps in a second
     */
    public DigitReceiver(int clockRate) {
        this.clockRate = clockRate;
    }

    /**
     * Takes a packet.
     *
     * @param nanos when it came, by a clock that only goes forward
     */
    public List<Digit> received(RtpPacket packet, long nanos) {
        Optional<TelephoneEvent> parsed = TelephoneEvent.parse(packet.payload());
        Optional<Character> pressed = parsed.flatMap(TelephoneEvent::key);
        if (parsed.isEmpty() || pressed.isEmpty()) {
            return List.of();
        }
        TelephoneEvent now = parsed.get();
        List<Digit> digits = new ArrayList<>();
        if (!any || packet.timestamp() != timestamp) {
            if (any && packet.timestamp() - timestamp < 0) {
                return List.of(); // late, of a key that is past
            }
            begin(now, pressed.get(), packet, digits);
        } else if (!down || now.event() != event) {
            return List.of(); // a repeated end, or nonsense
        }
        heard = nanos;
        duration = Math.max(duration, now.duration());
        if (now.end()) {
            digits.add(end());
        }
        return digits;
    }

    private void begin(TelephoneEvent now, char pressed, RtpPacket packet, List<Digit> digits) {
        boolean goesOn = down && now.event() == event && continues(packet);
        if (goesOn) {
            before += duration;
        } else {
            if (down) {
                digits.add(end());
            }
            digits.add(new Digit.Began(pressed));
            before = 0;
        }
        any = true;
        down = true;
        key = pressed;
        event = now.event();
        timestamp = packet.timestamp();
        duration = 0;
    }

    /** 2.5.1.3: a long event goes on in a segment that begins where the last one ended. */
    private boolean continues(RtpPacket packet) {
        return !packet.marker() && packet.timestamp() - timestamp == duration && duration > 0;
    }

    /** Whether a key is pressed. */
    public boolean isDown() {
        return down;
    }

    /** Lets go of a key of which nothing was heard for {@link #PATIENCE}. */
    public Optional<Digit> silence(long nanos) {
        return down && nanos - heard > PATIENCE.toNanos() ? Optional.of(end()) : Optional.empty();
    }

    private Digit end() {
        down = false;
        return new Digit.Ended(
                key, Duration.ofNanos((before + duration) * 1_000_000_000L / clockRate));
    }
}

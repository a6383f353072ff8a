package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.pbx.DigitCollector;
import java.time.Duration;

/** One attempt at collecting digits. On the channel's strand. */
final class DigitReading {

    private final Channel channel;
    private final int most;
    private final String terminators;
    private final StringBuilder digits = new StringBuilder();
    private boolean terminated;
    private char terminator;

    /**
     * @param most as many digits end the reading
     * @param terminators the digits that end it, perhaps none
     */
    DigitReading(Channel channel, int most, String terminators) {
        this.channel = channel;
        this.most = most;
        this.terminators = terminators;
    }

    /** Takes a digit; returns whether the reading is complete with it. */
    boolean take(char digit) {
        if (terminators.indexOf(digit) >= 0) {
            terminated = true;
            terminator = digit;
            return true;
        }
        digits.append(digit);
        return digits.length() >= most;
    }

    /** Waits for digits until the reading is complete or the caller pauses. */
    ReadStatus collect(Duration first, Duration between) {
        while (true) {
            long deadline = channel.in(digits.isEmpty() ? first : between);
            switch (DigitCollector.nextDigit(channel, deadline)) {
                case Frame.DigitEnd(var digit, _) when take(digit) -> {
                    return ReadStatus.OK;
                }
                case Frame.DigitEnd _ -> {
                    // more to come
                }
                case Signal.Interrupted _ -> {
                    return ReadStatus.HANGUP;
                }
                default -> {
                    return ReadStatus.TIMEOUT;
                }
            }
        }
    }

    String digits() {
        return digits.toString();
    }

    /** The digits, or the terminator when that is all that was dialled. */
    String digitsOrTerminator() {
        return terminated && digits.isEmpty() ? String.valueOf(terminator) : digits();
    }

    boolean isEmpty() {
        return digits.isEmpty() && !terminated;
    }
}

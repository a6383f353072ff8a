package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import java.time.Duration;

/** Sends digits to a channel's far end, in the rhythm of a patient caller. */
final class DigitSender {

    private static final Duration LENGTH = Duration.ofMillis(100);
    private static final Duration GAP = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final String DIGITS = "0123456789*#abcdABCD";

    private DigitSender() {}

    /** Sends the digits and waits until they are out; {@code w} pauses. On the channel's strand. */
    static void send(Channel channel, String digits) {
        for (int i = 0; i < digits.length() && !channel.isInterrupted(); i++) {
            char digit = digits.charAt(i);
            if (DIGITS.indexOf(digit) < 0) {
                var _ = channel.sleep(PAUSE);
                continue;
            }
            channel.write(new Frame.DigitBegin(digit));
            var _ = channel.sleep(LENGTH);
            channel.write(new Frame.DigitEnd(digit, LENGTH));
            var _ = channel.sleep(GAP);
        }
    }

    /** Sends the digits while the channel goes on with what it does. Any thread. */
    static void sendMeanwhile(Channel channel, String digits) {
        Duration at = Duration.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (DIGITS.indexOf(digit) < 0) {
                at = at.plus(PAUSE);
                continue;
            }
            later(channel, at, new Frame.DigitBegin(digit));
            later(channel, at.plus(LENGTH), new Frame.DigitEnd(digit, LENGTH));
            at = at.plus(LENGTH).plus(GAP);
        }
    }

    private static void later(Channel channel, Duration delay, Frame frame) {
        var _ =
                channel.exchange()
                        .scheduler()
                        .after(delay, () -> channel.post(() -> channel.write(frame)));
    }
}

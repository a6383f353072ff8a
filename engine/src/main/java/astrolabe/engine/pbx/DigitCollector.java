package astrolabe.engine.pbx;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.dialplan.Dialplan;
import java.time.Duration;

/** Collects the digits of an extension from a caller. On the channel's strand. */
public final class DigitCollector {

    /** How collecting ended. */
    public sealed interface Collected {}

    /** These digits were dialled; whether they are an extension is for the dialplan to say. */
    public record Dialled(String digits) implements Collected {}

    /** No digit came in time. */
    public record Nothing() implements Collected {}

    /** The channel was told to stop. */
    public record Stopped() implements Collected {}

    private DigitCollector() {}

    /** Collects until no longer extension could match, or the caller pauses. */
    public static Collected collectExtension(
            Channel channel, Dialplan dialplan, Duration firstDigit) {
        return collectExtension(channel, dialplan, firstDigit, "");
    }

    /** As above, behind digits that were dialled already. */
    public static Collected collectExtension(
            Channel channel, Dialplan dialplan, Duration firstDigit, String dialled) {
        StringBuilder digits = new StringBuilder(dialled);
        while (true) {
            if (!digits.isEmpty() && !couldBeLonger(channel, dialplan, digits.toString())) {
                return new Dialled(digits.toString());
            }
            Duration patience = digits.isEmpty() ? firstDigit : channel.timeouts().digit();
            switch (nextDigit(channel, channel.in(patience))) {
                case Frame.DigitEnd(var digit, _) -> digits.append(digit);
                case Signal.Interrupted _ -> {
                    return new Stopped();
                }
                default -> {
                    return digits.isEmpty() ? new Nothing() : new Dialled(digits.toString());
                }
            }
        }
    }

    /** Waits for the end of a digit; other frames are dropped. */
    public static Signal nextDigit(Channel channel, long deadline) {
        while (true) {
            Signal signal = channel.await(deadline);
            if (!(signal instanceof Frame) || signal instanceof Frame.DigitEnd) {
                return signal;
            }
        }
    }

    private static boolean couldBeLonger(Channel channel, Dialplan dialplan, String digits) {
        return dialplan.matchesMore(
                channel.context(),
                digits,
                1,
                channel.caller().number(),
                channel.exchange().scheduler().instant());
    }
}

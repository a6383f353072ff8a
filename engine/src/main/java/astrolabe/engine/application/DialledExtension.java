package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.pbx.DigitCollector;
import astrolabe.engine.pbx.Outcome;

/** Sends a caller to the extension it dials. On the channel's strand. */
final class DialledExtension {

    private final DialplanHolder dialplan;

    DialledExtension(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    /** Collects what follows the first digit, and goes there, whether that exists or not. */
    Outcome complete(Channel channel, String first) {
        return switch (DigitCollector.collectExtension(
                channel, dialplan.current(), channel.timeouts().digit(), first)) {
            case DigitCollector.Dialled(var digits) ->
                    new Outcome.Jump(new Location(channel.context(), digits, 1));
            case DigitCollector.Nothing _ -> Outcome.NEXT;
            case DigitCollector.Stopped _ -> Outcome.HANGUP;
        };
    }

    /** Whether a digit alone is an extension of the context, and can't become a longer one. */
    boolean isComplete(Channel channel, String context, char digit) {
        return exists(channel, context, digit)
                && !isBeginning(channel, context, String.valueOf(digit));
    }

    /** Whether a digit is an extension of the context, or the beginning of one. */
    boolean begins(Channel channel, String context, char digit) {
        return exists(channel, context, digit)
                || isBeginning(channel, context, String.valueOf(digit));
    }

    /** Whether there are longer extensions that begin so. */
    boolean isBeginning(Channel channel, String context, String digits) {
        return dialplan.current()
                .matchesMore(
                        context,
                        digits,
                        1,
                        channel.caller().number(),
                        channel.exchange().scheduler().instant());
    }

    /** Whether these digits are an extension of the context. */
    boolean exists(Channel channel, String context, String digits) {
        return dialplan.current()
                .exists(
                        context,
                        digits,
                        1,
                        channel.caller().number(),
                        channel.exchange().scheduler().instant());
    }

    /** Whether a digit alone is an extension of the context. */
    boolean exists(Channel channel, String context, char digit) {
        return exists(channel, context, String.valueOf(digit));
    }
}

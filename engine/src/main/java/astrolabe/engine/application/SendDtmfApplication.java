package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends digits to a channel's far end. */
final class SendDtmfApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(SendDtmfApplication.class);

    /** The far end may still be busy with the digit it has just received. */
    private static final Duration BEFORE = Duration.ofMillis(100);

    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration DIGIT = Duration.ofMillis(100);
    private static final Duration SHORT_WAIT = Duration.ofMillis(500);
    private static final Duration LONG_WAIT = Duration.ofSeconds(1);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SendDTMF",
                        "app_senddtmf",
                        "Send digits to the far end.",
                        "digits",
                        "[timeout_ms]",
                        "[duration_ms]",
                        "[channel]",
                        "[options]")
                .says(
                        "Digits are 0-9, *, #, A-D; w waits half a second, W a whole one, and f is a hook flash. Between two"
                                + " digits it waits 250 ms, a digit lasts 100 ms, unless told otherwise. With a channel,"
                                + " given by name or the beginning of it, the digits are sent there.")
                .option("a", "Answer that channel first.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: SendDTMF needs digits", channel.name());
            return Outcome.NEXT;
        }
        Optional<Channel> target = target(channel, arguments.at(3).strip());
        if (target.isEmpty()) {
            LOG.warn("{}: SendDTMF: there is no channel '{}'", channel.name(), arguments.at(3));
            return Outcome.NEXT;
        }
        if (arguments.at(4).indexOf('a') >= 0) {
            onOwner(channel, target.get(), target.get()::answer);
        }
        Duration between = or(Texts.milliseconds(arguments.at(1)), BETWEEN);
        Duration length = or(Texts.milliseconds(arguments.at(2)), DIGIT);
        boolean sent =
                channel.sleep(BEFORE)
                        && send(channel, target.get(), arguments.at(0), between, length);
        return Outcome.unless(!sent);
    }

    private static Duration or(Duration given, Duration otherwise) {
        return given.isZero() ? otherwise : given;
    }

    private static Optional<Channel> target(Channel channel, String name) {
        if (name.isEmpty()) {
            return Optional.of(channel);
        }
        var channels = channel.exchange().channels();
        return channels.find(name).or(() -> channels.startingWith(name));
    }

    /** Returns whether the channel that runs this was left in peace. */
    private static boolean send(
            Channel channel, Channel target, String digits, Duration between, Duration length) {
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            boolean goesOn =
                    switch (digit) {
                        case 'w' -> channel.sleep(SHORT_WAIT);
                        case 'W' -> channel.sleep(LONG_WAIT);
                        default ->
                                sendOne(channel, target, digit, length) && channel.sleep(between);
                    };
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    private static boolean sendOne(Channel channel, Channel target, char digit, Duration length) {
        if (digit == 'f' || digit == 'F') {
            write(channel, target, new Frame.Control(Frame.Condition.FLASH));
            return true;
        }
        char upper = String.valueOf(digit).toUpperCase(Locale.ROOT).charAt(0);
        if ("0123456789*#ABCD".indexOf(upper) < 0) {
            LOG.warn("{}: SendDTMF: '{}' is no digit", channel.name(), digit);
            return true;
        }
        write(channel, target, new Frame.DigitBegin(upper));
        boolean undisturbed = channel.sleep(length);
        write(channel, target, new Frame.DigitEnd(upper, length));
        return undisturbed;
    }

    private static void write(Channel channel, Channel target, Frame frame) {
        onOwner(channel, target, () -> target.write(frame));
    }

    private static void onOwner(Channel channel, Channel target, Runnable task) {
        if (target.equals(channel)) {
            task.run();
        } else if (!target.isEnded()) {
            target.post(task);
        }
    }
}

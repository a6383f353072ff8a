package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.DigitCollector;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dials again and again until somebody answers. */
public final class RetryDialApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(RetryDialApplication.class);

    /** A longer pause between two calls is no retry; it also keeps deadlines from overflowing. */
    private static final long LONGEST_PAUSE = Duration.ofDays(1).toMillis();

    private final DialApplication dial;
    private final SoundPlayer player;
    private final Steps steps;

    /**
     * @param dial places the calls
     * @param player plays the announcement
     */
    public RetryDialApplication(DialApplication dial, SoundPlayer player, Steps steps) {
        this.dial = dial;
        this.player = player;
        this.steps = steps;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "RetryDial",
                        "app_dial",
                        "Dial, and dial again after a pause when nobody answered.",
                        "announce",
                        "sleep",
                        "retries",
                        "dialargs")
                .says(
                        "Before each pause of so many seconds the announcement is played; during the pause the caller"
                                + " hears its music on hold. It dials again so many times, 0 for as long as the caller"
                                + " stays. The arguments of Dial follow. During a pause the caller may dial an extension"
                                + " of one digit, in the context EXITCONTEXT names or the present one.");
    }

    @Override
    public Outcome run(Channel caller, String data) {
        String[] arguments = data.split(",", 4); // what Dial gets keeps its quotes
        if (arguments.length < 4) {
            LOG.warn(
                    "{}: RetryDial needs announcement, pause, retries and whom to dial",
                    caller.name());
            return Outcome.NEXT;
        }
        String sound = arguments[0].strip();
        Duration pause = pause(arguments[1].strip());
        long retries = number(arguments[2].strip()).orElse(0);
        for (long tried = 0; ; tried++) {
            Outcome outcome = dial.run(caller, arguments[3]);
            if (!(outcome instanceof Outcome.Next) || hasTalked(caller)) {
                return outcome;
            }
            if (retries > 0 && tried >= retries) {
                return Outcome.NEXT;
            }
            Optional<Outcome> exit = pause(caller, sound, pause);
            if (exit.isPresent()) {
                return exit.get();
            }
        }
    }

    private static Duration pause(String text) {
        try {
            long millis = Math.round(Double.parseDouble(text) * 1_000);
            return Duration.ofMillis(Math.clamp(millis, 0, LONGEST_PAUSE));
        } catch (NumberFormatException _) {
            return Duration.ZERO;
        }
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static boolean hasTalked(Channel caller) {
        String status = caller.variable("DIALSTATUS").orElse("");
        return status.equals(DialStatus.ANSWER.name())
                || status.equals(DialStatus.INVALIDARGS.name());
    }

    /** Nothing when the pause is over and the caller still there. */
    private Optional<Outcome> pause(Channel caller, String sound, Duration pause) {
        if (!sound.isEmpty()) {
            Playing end =
                    player.play(
                            caller,
                            sound,
                            caller.language(),
                            digit -> exit(caller, digit).isPresent());
            if (end instanceof Playing.Digit(var digit)) {
                return exit(caller, digit);
            }
        }
        caller.startMusic("");
        try {
            return waitFor(caller, pause);
        } finally {
            caller.stopMusic();
        }
    }

    private Optional<Outcome> waitFor(Channel caller, Duration pause) {
        long deadline = caller.in(pause);
        while (!caller.isInterrupted()) {
            Signal signal = DigitCollector.nextDigit(caller, deadline);
            if (signal instanceof Signal.TimedOut) {
                return Optional.empty();
            }
            if (signal instanceof Frame.DigitEnd(var digit, _)) {
                Optional<Outcome> exit = exit(caller, digit);
                if (exit.isPresent()) {
                    return exit;
                }
            }
        }
        return Optional.of(Outcome.HANGUP);
    }

    private Optional<Outcome> exit(Channel caller, char digit) {
        String context =
                caller.variable("EXITCONTEXT")
                        .filter(name -> !name.isEmpty())
                        .orElse(caller.context());
        return Optional.of(new Location(context, Character.toString(digit), 1))
                .filter(place -> steps.exists(caller, place))
                .map(Outcome.Jump::new);
    }
}

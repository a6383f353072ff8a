package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import java.time.Instant;
import java.util.Optional;

/** Asks a transferer for the extension to transfer to. On the transferer's strand. */
final class TransferNumber {

    private static final char END = '#'; // where no extension goes on with it

    private final DialplanHolder dialplan;
    private final SoundPlayer player;
    private final FeatureStates states;

    TransferNumber(DialplanHolder dialplan, SoundPlayer player, FeatureStates states) {
        this.dialplan = dialplan;
        this.player = player;
        this.states = states;
    }

    /**
     * The place that was dialled; nothing when there was none, or when somebody left meanwhile.
     *
     * @param bridge where the one to be transferred waits
     */
    Optional<Location> ask(Channel transferer, Bridge bridge, FeatureOptions options) {
        Question question = new Question(transferer, bridge, options);
        Optional<Location> place = question.ask();
        states.ends(transferer, place.isPresent());
        return place;
    }

    /** Where extensions to transfer to are looked for. */
    static String context(Channel transferer) {
        return transferer
                .variable("TRANSFER_CONTEXT")
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> transferer.context().isEmpty() ? "default" : transferer.context());
    }

    /** One transfer's dialling. */
    private final class Question {

        private final Channel transferer;
        private final Bridge bridge;
        private final FeatureOptions options;
        private final String context;

        Question(Channel transferer, Bridge bridge, FeatureOptions options) {
            this.transferer = transferer;
            this.bridge = bridge;
            this.options = options;
            this.context = context(transferer);
        }

        Optional<Location> ask() {
            StringBuilder digits = new StringBuilder();
            if (!play(FeatureOption.TRANSFER_ANNOUNCE_SOUND, digits)) {
                return Optional.empty();
            }
            int attempts = Math.max(1, options.number(FeatureOption.TRANSFER_DIAL_ATTEMPTS));
            for (int attempt = 1; attempt <= attempts; attempt++) {
                states.begins(transferer, attempt);
                if (!collect(digits)) {
                    return Optional.empty();
                }
                Location place = new Location(context, digits.toString(), 1);
                boolean exists = !digits.isEmpty() && exists(place.extension());
                states.dialled(transferer, attempt, place.extension(), exists);
                if (exists) {
                    return Optional.of(place);
                }
                digits.setLength(0);
                FeatureOption sound =
                        attempt < attempts
                                ? FeatureOption.TRANSFER_RETRY_SOUND
                                : FeatureOption.TRANSFER_INVALID_SOUND;
                if (!play(sound, digits)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** A digit ends the sound and is the first. Returns whether everybody is still there. */
        private boolean play(FeatureOption option, StringBuilder digits) {
            String sound = options.text(option);
            if (sound.isEmpty()) {
                return true;
            }
            if (player.play(transferer, sound, transferer.language(), _ -> true)
                    instanceof Playing.Digit(var digit)) {
                digits.append(digit);
            }
            return !transferer.isInterrupted() && !isAlone();
        }

        private boolean isAlone() {
            return bridge.partner(transferer).isEmpty();
        }

        /** Returns whether everybody is still there. */
        private boolean collect(StringBuilder digits) {
            while (digits.isEmpty() || couldBeLonger(digits.toString())) {
                long deadline =
                        transferer.in(options.seconds(FeatureOption.TRANSFER_DIGIT_TIMEOUT));
                switch (nextDigit(deadline)) {
                    case Frame.DigitEnd(var digit, _) -> {
                        if (digit == END && !isBeginning(digits.toString() + digit)) {
                            return true;
                        }
                        digits.append(digit);
                    }
                    case Signal.TimedOut _ -> {
                        return true;
                    }
                    default -> {
                        return false;
                    }
                }
            }
            return true;
        }

        private Signal nextDigit(long deadline) {
            while (true) {
                Signal signal = transferer.await(deadline, this::isAlone);
                if (!(signal instanceof Frame) || signal instanceof Frame.DigitEnd) {
                    return signal;
                }
            }
        }

        private boolean isBeginning(String digits) {
            return exists(digits) || couldBeLonger(digits);
        }

        private boolean couldBeLonger(String digits) {
            return current().matchesMore(context, digits, 1, caller(), now());
        }

        private boolean exists(String digits) {
            return current().exists(context, digits, 1, caller(), now());
        }

        private Dialplan current() {
            return dialplan.current();
        }

        private String caller() {
            return transferer.caller().number();
        }

        private Instant now() {
            return transferer.exchange().scheduler().instant();
        }
    }
}

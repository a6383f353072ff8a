package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.Presentation;
import astrolabe.engine.expression.Options;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The timeout and the option letters of a {@code Dial}.
 *
 * @param timeout how long the called may ring
 * @param mediaTimeout how long they may let the caller hear something instead of answering
 * @param disconnectCode with which the caller hangs up where option H allows it
 */
record DialOptions(
        Optional<Duration> timeout,
        Optional<Duration> mediaTimeout,
        Options letters,
        Optional<CallLimit> limit,
        String callerExtension,
        String disconnectCode)
        implements WaitingWishes {

    private static final String KNOWN = "AabBCcdDEefFgGhHiIjkKLmnNoOpPQrRSstTUuwWxXz";

    static DialOptions parse(
            Channel caller,
            String timeout,
            String options,
            String disconnectCode,
            Consumer<String> problems) {
        Options letters = Options.parse(options, KNOWN, problems);
        String[] times = timeout.split("\\^", -1);
        return new DialOptions(
                seconds(times[0], problems),
                times.length > 1 ? seconds(times[1], problems) : Optional.empty(),
                letters,
                letters.argument('L').flatMap(text -> CallLimit.parse(text, caller, problems)),
                caller.extension(),
                disconnectCode);
    }

    private static Optional<Duration> seconds(String text, Consumer<String> problems) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text.strip());
            return value > 0
                    ? Optional.of(Duration.ofMillis(Math.round(value * 1000)))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            problems.accept("'" + text + "' is no timeout in seconds");
            return Optional.empty();
        }
    }

    boolean has(char letter) {
        return letters.has(letter);
    }

    /** An option's argument, unless it is missing or empty. */
    Optional<String> text(char letter) {
        return letters.argument(letter).filter(argument -> !argument.isEmpty());
    }

    /** A part of an option's argument that is cut at colons; empty when it is not there. */
    String part(char letter, int index) {
        String[] parts = letters.argument(letter).orElse("").split(":", -1);
        return index < parts.length ? parts[index] : "";
    }

    /** How long the call may last by option S. */
    Optional<Duration> length() {
        return text('S').flatMap(text -> seconds(text, _ -> {}));
    }

    @Override
    public Optional<PartyId> shown(PartyId caller) {
        PartyId party = caller;
        if (has('f')) {
            party =
                    text('f')
                            .map(CallerIdText::parse)
                            .orElseGet(() -> PartyId.of(callerExtension, ""));
        }
        if (has('s')) {
            party = party.withTag(text('s').orElse(""));
        }
        Optional<Integer> presentation =
                text('u').flatMap(Presentation::named).map(Presentation::value);
        if (presentation.isPresent()) {
            party = party.withPresentation(presentation.get());
        }
        return Optional.of(party).filter(one -> !one.equals(caller));
    }

    @Override
    public Optional<PartyId> calledAs(PartyId caller) {
        return letters.argument('o')
                .map(text -> text.isEmpty() ? caller : CallerIdText.parse(text));
    }

    @Override
    public Optional<String> music() {
        return letters.argument('m');
    }

    @Override
    public Optional<String> tone() {
        return text('r').filter(_ -> !has('m'));
    }

    @Override
    public boolean followsForwards() {
        return !has('i');
    }

    @Override
    public boolean forwardEndsTimeout() {
        return has('z');
    }

    @Override
    public boolean showsRinging() {
        return !has('m') && !has('r');
    }

    @Override
    public boolean updatesCaller() {
        return !has('I');
    }

    @Override
    public String stopCode() {
        return has('H') ? disconnectCode : "";
    }

    @Override
    public boolean takesDigits() {
        return has('d');
    }

    @Override
    public Optional<String> preDial() {
        return text('b');
    }

    @Override
    public boolean decidesAfterAnswer() {
        return text('U').isPresent();
    }

    @Override
    public String progressDigits() {
        return part('D', 2);
    }

    @Override
    public int causeOfGivingUp(int usual) {
        return has('c') ? HangupCause.ANSWERED_ELSEWHERE.number() : usual;
    }

    @Override
    public int causeOfLosing() {
        return text('Q').map(DialOptions::cause).orElse(HangupCause.ANSWERED_ELSEWHERE.number());
    }

    private static int cause(String text) {
        for (HangupCause cause : HangupCause.values()) {
            if (cause.name().equalsIgnoreCase(text)
                    || text.equals(Integer.toString(cause.number()))) {
                return cause.number();
            }
        }
        return 0;
    }

    @Override
    public void showWaiting(Channel caller) {
        if (has('m')) {
            caller.startMusic(letters.argument('m').orElse(""));
        } else if (has('r') || has('R')) {
            caller.indicate(Frame.Condition.RINGING);
        }
    }

    /** Lets the caller hear something while the called decides whether to talk. */
    void showScreening(Channel caller) {
        if (has('m')) {
            showWaiting(caller);
        } else {
            caller.indicate(Frame.Condition.RINGING);
        }
    }

    @Override
    public void endWaiting(Channel caller) {
        if (has('m')) {
            caller.stopMusic();
        }
    }
}

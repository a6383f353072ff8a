package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.sound.SpokenWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long a call may last and what its parties hear of that.
 *
 * @param length the longest duration of the call
 * @param warning how long before the end the first warning comes; zero for none
 * @param repeat how long between two warnings; zero for a single one
 * @param warnsCaller whether the calling party hears sounds
 * @param warnsCalled whether the called party hears sounds
 * @param connectSound played at the beginning
 * @param warningSound played as the warning
 * @param endSound played at the end
 */
record CallLimit(
        Duration length,
        Duration warning,
        Duration repeat,
        boolean warnsCaller,
        boolean warnsCalled,
        String connectSound,
        String warningSound,
        String endSound) {

    /** No sound, but the wish to hear how much time is left. */
    private static final String SAYS_THE_TIME = "timeleft";

    /**
     * Reads {@code length[:warning[:repeat]]} in milliseconds, and the caller's LIMIT_ variables.
     */
    static Optional<CallLimit> parse(String text, Channel caller, Consumer<String> problems) {
        String[] parts = text.split(":", -1);
        Duration length = milliseconds(parts, 0, problems);
        if (length.isZero()) {
            problems.accept("a limit of '" + text + "' does not limit the call");
            return Optional.empty();
        }
        Duration warning = milliseconds(parts, 1, problems);
        boolean calling = isYes(caller, "LIMIT_PLAYAUDIO_CALLER", false);
        boolean called = isYes(caller, "LIMIT_PLAYAUDIO_CALLEE", false);
        return Optional.of(
                new CallLimit(
                        length,
                        warning.compareTo(length) < 0 ? warning : Duration.ZERO,
                        milliseconds(parts, 2, problems),
                        calling || !called,
                        called,
                        sound(caller, "LIMIT_CONNECT_FILE", ""),
                        sound(caller, "LIMIT_WARNING_FILE", SAYS_THE_TIME),
                        sound(caller, "LIMIT_TIMEOUT_FILE", "")));
    }

    /** What is played as a warning when so many seconds are left. */
    String warning(long secondsLeft) {
        if (!warningSound.equals(SAYS_THE_TIME)) {
            return warningSound;
        }
        List<String> words = new ArrayList<>(List.of("vm-youhave"));
        long minutes = secondsLeft / 60;
        long seconds = secondsLeft % 60;
        if (minutes > 0) {
            words.addAll(SpokenWords.number(minutes));
            words.add("queue-minutes");
        }
        if (seconds > 0) {
            words.addAll(SpokenWords.number(seconds));
            words.add("queue-seconds");
        }
        return String.join("&", words);
    }

    /** A limit that nobody hears of. */
    static CallLimit silent(Duration length) {
        return new CallLimit(length, Duration.ZERO, Duration.ZERO, false, false, "", "", "");
    }

    private static Duration milliseconds(String[] parts, int index, Consumer<String> problems) {
        if (index >= parts.length || parts[index].isBlank()) {
            return Duration.ZERO;
        }
        try {
            return Duration.ofMillis(Math.max(0, Long.parseLong(parts[index].strip())));
        } catch (NumberFormatException _) {
            problems.accept("'" + parts[index] + "' is no number of milliseconds");
            return Duration.ZERO;
        }
    }

    private static boolean isYes(Channel caller, String variable, boolean otherwise) {
        return caller.variable(variable)
                .filter(value -> !value.isEmpty())
                .map(value -> value.equalsIgnoreCase("yes") || value.equals("1"))
                .orElse(otherwise);
    }

    private static String sound(Channel caller, String variable, String otherwise) {
        return caller.variable(variable).filter(value -> !value.isEmpty()).orElse(otherwise);
    }
}

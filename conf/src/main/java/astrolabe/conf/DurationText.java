package astrolabe.conf;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Durations as administrators write them: a whole number of the setting's usual unit, or one with a
 * unit of its own.
 */
final class DurationText {
    private DurationText() {}

    static Optional<Duration> parse(String text, ChronoUnit usual) {
        int digits = 0;
        while (digits < text.length() && Character.digit(text.charAt(digits), 10) >= 0) {
            digits++;
        }
        var unit = unit(text.substring(digits).trim(), usual);
        try {
            long amount = Long.parseLong(text.substring(0, digits));
            return unit.map(u -> Duration.of(amount, u));
        } catch (NumberFormatException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    static String print(Duration duration, ChronoUnit usual) {
        boolean whole = duration.toMillis() % usual.getDuration().toMillis() == 0;
        return whole
                ? Long.toString(duration.dividedBy(usual.getDuration()))
                : duration.toMillis() + "ms";
    }

    private static Optional<ChronoUnit> unit(String name, ChronoUnit usual) {
        return switch (name) {
            case "" -> Optional.of(usual);
            case "ms" -> Optional.of(ChronoUnit.MILLIS);
            case "s" -> Optional.of(ChronoUnit.SECONDS);
            case "m" -> Optional.of(ChronoUnit.MINUTES);
            case "h" -> Optional.of(ChronoUnit.HOURS);
            case "d" -> Optional.of(ChronoUnit.DAYS);
            default -> Optional.empty();
        };
    }
}

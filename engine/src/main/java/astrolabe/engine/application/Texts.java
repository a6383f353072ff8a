package astrolabe.engine.application;

import java.time.Duration;
import java.util.OptionalDouble;

/** Numbers as the dialplan writes them. */
final class Texts {

    /**
     * No dialplan means to wait longer than this; it also keeps the arithmetic of deadlines from
     * overflowing.
     */
    private static final double LONGEST_SECONDS = 100L * 365 * 24 * 3600;

    private Texts() {}

    /** The number a text is; nothing when it is none. */
    static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /** Seconds, with or without a fraction; zero for anything that is no positive number. */
    static Duration seconds(String text) {
        double value = Math.min(number(text).orElse(0), LONGEST_SECONDS);
        return value <= 0 ? Duration.ZERO : Duration.ofMillis(Math.round(value * 1000));
    }

    /** Milliseconds; zero for anything that is no positive number. */
    static Duration milliseconds(String text) {
        double value = Math.min(number(text).orElse(0), LONGEST_SECONDS * 1000);
        return value <= 0 ? Duration.ZERO : Duration.ofMillis(Math.round(value));
    }
}

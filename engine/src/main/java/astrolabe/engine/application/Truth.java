package astrolabe.engine.application;

import java.util.Locale;

/** What the dialplan takes for true. */
final class Truth {

    private Truth() {}

    /**
     * A number is true unless it is zero; it counts as far as its digits go. Any other text is
     * true, an empty one is not.
     */
    static boolean holds(String text) {
        String condition = text.strip();
        int at = condition.startsWith("-") || condition.startsWith("+") ? 1 : 0;
        boolean number = false;
        for (; at < condition.length() && isDigit(condition.charAt(at)); at++) {
            if (condition.charAt(at) != '0') {
                return true;
            }
            number = true;
        }
        return !number && !text.isEmpty();
    }

    /** Whether a setting of the dialplan is switched on: yes, true, on, y, t, 1. */
    static boolean isYes(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on", "y", "t", "1" -> true;
            default -> false;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package astrolabe.managerpbx.command;

import java.time.Duration;

/** Wordings that several commands share. */
final class Texts {

    private Texts() {}

    /** {@code 1 call}, {@code 2 calls}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code 00:01:07}. */
    static String clock(Duration time) {
        return "%02d:%02d:%02d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** {@code 1 week, 2 days, 7 seconds}; parts that are zero are left out. */
    static String span(Duration time) {
        StringBuilder text = new StringBuilder();
        long left = time.toSeconds();
        for (Unit unit : Unit.values()) {
            long number = left / unit.seconds;
            left %= unit.seconds;
            if (number > 0) {
                text.append(text.isEmpty() ? "" : ", ").append(count(number, unit.label));
            }
        }
        return text.isEmpty() ? "0 seconds" : text.toString();
    }

    private enum Unit {
        YEAR("year", 365 * 24 * 3600),
        WEEK("week", 7 * 24 * 3600),
        DAY("day", 24 * 3600),
        HOUR("hour", 3600),
        MINUTE("minute", 60),
        SECOND("second", 1);

        private final String label;
        private final long seconds;

        Unit(String label, long seconds) {
            this.label = label;
            this.seconds = seconds;
        }
    }
}

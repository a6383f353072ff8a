package astrolabe.engine.dialplan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A priority as written, {@code n(start)+2}: its base ({@code 1}, {@code n}, {@code hint} …), label
 * and increment.
 */
record PriorityText(String base, String label, int increment) {
    /** Possessive throughout, so that it takes time in proportion to the text. */
    private static final Pattern FORM =
            Pattern.compile(
                    "\\s*+(?<base>[^\\s(+]++)\\s*+(?:\\+\\s*+(?<plus>\\d{1,6}+)\\s*+)?+"
                            + "(?:\\((?<label>[^)]++)\\)\\s*+)?+(?:\\+\\s*+(?<late>\\d{1,6}+)\\s*+)?+");

    static Optional<PriorityText> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var label = matcher.group("label");
        return Optional.of(
                new PriorityText(
                        matcher.group("base"),
                        label == null ? "" : label.strip(),
                        number(matcher.group("plus")) + number(matcher.group("late"))));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}

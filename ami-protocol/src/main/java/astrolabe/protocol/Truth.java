package astrolabe.protocol;

import java.util.Locale;

/** What a word says where the protocol asks yes or no; most words say neither. */
public enum Truth {
    YES,
    NO,
    NEITHER;

    public static Truth of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "y", "t", "1", "on" -> YES;
            case "no", "false", "n", "f", "0", "off" -> NO;
            default -> NEITHER;
        };
    }

    public boolean isYes() {
        return this == YES;
    }

    public boolean isNo() {
        return this == NO;
    }
}

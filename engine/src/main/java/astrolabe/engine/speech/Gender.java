package astrolabe.engine.speech;

import java.util.Locale;

/** The gender of what is counted, which some languages tell in their numbers. */
public enum Gender {
    MASCULINE,
    FEMININE,
    NEUTER,
    /** Nothing in particular is counted. */
    NONE;

    /** By its letter: m, f or n; anything else is none. */
    public static Gender of(String letter) {
        return switch (letter.strip().toLowerCase(Locale.ROOT)) {
            case "m" -> MASCULINE;
            case "f" -> FEMININE;
            case "n" -> NEUTER;
            default -> NONE;
        };
    }
}

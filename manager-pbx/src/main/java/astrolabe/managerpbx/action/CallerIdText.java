package astrolabe.managerpbx.action;

import astrolabe.engine.event.PartyId;

/**
 * A caller's identity as people write it: {@code "Name" <number>}, {@code Name <number>} or {@code
 * number}.
 */
public final class CallerIdText {

    private CallerIdText() {}

    /** Reads it; what is neither a name nor a number reads as unknown. */
    public static PartyId parse(String text) {
        String trimmed = text.strip();
        int open = trimmed.lastIndexOf('<');
        int close = trimmed.lastIndexOf('>');
        if (open >= 0 && close > open) {
            return PartyId.of(
                    number(trimmed.substring(open + 1, close)), name(trimmed.substring(0, open)));
        }
        return isNumber(trimmed) ? PartyId.of(number(trimmed), "") : PartyId.of("", name(trimmed));
    }

    private static String name(String text) {
        String trimmed = text.strip();
        boolean quoted =
                trimmed.length() >= 2 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
        return quoted ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
    }

    private static String number(String text) {
        return text.strip();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789*#+-().".indexOf(c) >= 0);
    }
}

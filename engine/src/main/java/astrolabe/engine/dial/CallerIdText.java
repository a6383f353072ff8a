package astrolabe.engine.dial;

import astrolabe.engine.event.PartyId;

/** How the dialplan writes a party: {@code "Name" <number>}, or either alone. */
public final class CallerIdText {

    private CallerIdText() {}

    public static PartyId parse(String text) {
        String plain = text.strip();
        int open = plain.lastIndexOf('<');
        if (open >= 0 && plain.endsWith(">")) {
            return PartyId.of(
                    plain.substring(open + 1, plain.length() - 1).strip(),
                    unquoted(plain.substring(0, open)));
        }
        return isNumber(plain) ? PartyId.of(plain, "") : PartyId.of("", unquoted(plain));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789*#+-() .".indexOf(c) >= 0);
    }

    private static String unquoted(String text) {
        String plain = text.strip();
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }
}

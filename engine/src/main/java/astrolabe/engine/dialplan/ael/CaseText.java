package astrolabe.engine.dialplan.ael;

/** The values of {@code case} and {@code pattern} as regular expressions for {@code REGEX}. */
final class CaseText {

    /** These would end the expression, or the reference that it stands in. */
    private static final String IMPOSSIBLE = "\"{}\\^$";

    private CaseText() {}

    static String literal(Place place, String value) throws Mistake {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            regex.append(one(place, value.charAt(i)));
        }
        return regex.toString();
    }

    /** Written as an extension's pattern, with or without the {@code _}. */
    static String pattern(Place place, String written) throws Mistake {
        String pattern = written.startsWith("_") ? written.substring(1) : written;
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = pattern.indexOf(']', i);
            switch (c) {
                case 'X', 'x' -> regex.append("[0-9]");
                case 'Z', 'z' -> regex.append("[1-9]");
                case 'N', 'n' -> regex.append("[2-9]");
                case '.' -> regex.append(".+");
                case '!' -> regex.append(".*");
                case '-' -> {
                    // for the reader's eye only
                }
                case '[' -> {
                    if (close < i + 2) {
                        throw new Mistake(place, "\"[\" without characters and \"]\"");
                    }
                    regex.append('[');
                    for (char member : pattern.substring(i + 1, close).toCharArray()) {
                        regex.append(checked(place, member));
                    }
                    regex.append(']');
                    i = close;
                }
                default -> regex.append(one(place, c));
            }
        }
        return regex.toString();
    }

    private static String one(Place place, char c) throws Mistake {
        return Character.isLetterOrDigit(c) || c == '_'
                ? Character.toString(c)
                : "[" + checked(place, c) + "]";
    }

    private static char checked(Place place, char c) throws Mistake {
        if (IMPOSSIBLE.indexOf(c) >= 0) {
            throw new Mistake(place, "\"" + c + "\" can't be part of a case");
        }
        return c;
    }
}

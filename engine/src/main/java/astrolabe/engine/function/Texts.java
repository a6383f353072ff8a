package astrolabe.engine.function;

/** Replacing within texts. */
final class Texts {

    /** A result is cut here: replacing can multiply a text. */
    private static final int LONGEST = 65_536;

    private Texts() {}

    static String replace(String text, String wanted, String replacement, long most) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        int at = text.indexOf(wanted);
        for (long count = 0; at >= 0 && count < most && result.length() < LONGEST; count++) {
            result.append(text, from, at).append(replacement);
            from = at + wanted.length();
            at = text.indexOf(wanted, from);
        }
        result.append(text.substring(from));
        return result.length() > LONGEST ? result.substring(0, LONGEST) : result.toString();
    }
}

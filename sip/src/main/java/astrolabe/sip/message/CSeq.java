package astrolabe.sip.message;

/** The place of a request in its dialog, RFC 3261 section 20.16. */
public record CSeq(long number, Method method) {

    /** Numbers stay below this (section 8.1.1.5). */
    public static final long LIMIT = 1L << 31;

    /**
     * @throws Malformed when the text is no such
     */
    public static CSeq parse(String text) throws Malformed {
        Cursor cursor = new Cursor(text);
        long number = number(cursor.skipBlanks().takeWhile(Grammar::isDigit), "the number of CSeq");
        String method = cursor.skipBlanks().takeWhile(Grammar::isTokenChar);
        cursor.expectEnd("CSeq");
        return new CSeq(number, Method.parse(method));
    }

    static long number(String digits, String what) throws Malformed {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.isEmpty() || significant.length() > 10) {
            throw new Malformed(what + " is no number below 2^31");
        }
        long number = Long.parseLong(significant);
        if (number >= LIMIT) {
            throw new Malformed(what + " is no number below 2^31");
        }
        return number;
    }

    @Override
    public String toString() {
        return number + " " + method;
    }
}

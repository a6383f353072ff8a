package astrolabe.sip.message;

/**
 * A telephone number, RFC 3966.
 *
 * @param number with its {@code +} and visual separators as written
 */
public record TelUri(String number, Params params) implements Uri {

    static TelUri parseNumber(String text) throws Malformed {
        Cursor cursor = new Cursor(text);
        String plus = cursor.take('+') ? "+" : "";
        String digits = cursor.takeWhile(c -> Grammar.isHex(c) || "*#-.()".indexOf(c) >= 0);
        if (digits.isEmpty()) {
            throw new Malformed("a tel URI without number");
        }
        TelUri uri = new TelUri(plus + digits, Params.ofUri(cursor));
        if (!cursor.atEnd()) {
            throw new Malformed("not a tel URI");
        }
        return uri;
    }

    /** The number without visual separators. */
    public String plainNumber() {
        return number.replaceAll("[-.()]", "");
    }

    @Override
    public String scheme() {
        return "tel";
    }

    @Override
    public String toString() {
        return params.write(new StringBuilder("tel:").append(number)).toString();
    }
}

package astrolabe.sip.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/** The {@code %41} of URIs, RFC 3261 section 19.1.2. */
public final class Escapes {

    private static final String DIGITS = "0123456789ABCDEF";

    private Escapes() {}

    /**
     * The text with escapes only where they are needed, so that texts that mean the same are equal
     * (section 19.1.4).
     *
     * @param plain what needs no escape
     */
    static String normal(String text, IntPredicate plain) throws Malformed {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                normal.append(c);
                continue;
            }
            if (i + 2 >= text.length()
                    || !Grammar.isHex(text.charAt(i + 1))
                    || !Grammar.isHex(text.charAt(i + 2))) {
                throw new Malformed("a '%' without two hexadecimal digits");
            }
            String digits = text.substring(i + 1, i + 3);
            int value = Integer.parseInt(digits, 16);
            if (plain.test(value)) {
                normal.append((char) value);
            } else {
                normal.append('%').append(digits.toUpperCase(Locale.ROOT));
            }
            i += 2;
        }
        return normal.toString();
    }

    /** The text with everything escaped that is not plain. */
    static String escape(String text, IntPredicate plain) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && plain.test(b)) {
                escaped.append((char) b);
            } else {
                escaped.append('%')
                        .append(DIGITS.charAt(b >> 4 & 15))
                        .append(DIGITS.charAt(b & 15));
            }
        }
        return escaped.toString();
    }

    /** What an escaped text says; a {@code %} that begins no escape stands for itself. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%'
                    && i + 2 < bytes.length
                    && Grammar.isHex(bytes[i + 1])
                    && Grammar.isHex(bytes[i + 2])) {
                plain.put(
                        (byte)
                                (Character.digit(bytes[i + 1], 16) << 4
                                        | Character.digit(bytes[i + 2], 16)));
                i += 2;
            } else {
                plain.put(bytes[i]);
            }
        }
        plain.flip();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(plain.duplicate()).toString();
        } catch (CharacterCodingException _) {
            return StandardCharsets.ISO_8859_1.decode(plain).toString();
        }
    }
}

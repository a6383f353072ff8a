package astrolabe.server.http;

import astrolabe.protocol.AmiMessage.Header;
import astrolabe.protocol.WireText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code name=value&name=value} with {@code +} and {@code %XX} as forms write them. */
final class FormText {

    private static final int HEX = 16;

    private FormText() {}

    static List<Header> read(String text) {
        List<Header> fields = new ArrayList<>();
        for (String field : text.split("&", -1)) {
            int equals = field.indexOf('=');
            String name = decode(equals < 0 ? field : field.substring(0, equals));
            if (!name.isEmpty()) {
                fields.add(new Header(name, equals < 0 ? "" : decode(field.substring(equals + 1))));
            }
        }
        return fields;
    }

    /** An escape that is none stands for itself. */
    static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return WireText.decode(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escaped = c == '%' ? escaped(text, i + 1) : -1;
            if (escaped >= 0) {
                bytes.write(escaped);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return WireText.decode(bytes.toByteArray());
    }

    private static int escaped(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), HEX);
        int low = Character.digit(text.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}

package astrolabe.sip.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of RFC 4475 by their names there, written in that document's notation: {@code
 * <hex>07</hex>} are bytes, {@code <repeat count=3>x</repeat>} repeats.
 */
public final class Torture {

    private static final Pattern REPEAT =
            Pattern.compile("<repeat count=(\\d+)>(.*?)</repeat>", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("<hex>(.*?)</hex>");

    private Torture() {}

    public static byte[] message(String name) {
        String text = repeated(resource(name).replace("\n", "\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher hex = HEX.matcher(text);
        int from = 0;
        while (hex.find()) {
            bytes.writeBytes(text.substring(from, hex.start()).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(HexFormat.of().parseHex(hex.group(1)));
            from = hex.end();
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String repeated(String text) {
        return REPEAT.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(2).repeat(Integer.parseInt(found.group(1)))));
    }

    private static String resource(String name) {
        try (InputStream in = Torture.class.getResourceAsStream("torture/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no message " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

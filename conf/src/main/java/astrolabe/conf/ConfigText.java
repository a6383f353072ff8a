package astrolabe.conf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of one file and the charset that gives its bytes back; the name is unique within its
 * source.
 */
public record ConfigText(String name, String text, Charset charset) {

    public static ConfigText of(String name, String text) {
        return new ConfigText(name, text, StandardCharsets.UTF_8);
    }

    /**
     * UTF-8 where the bytes are UTF-8, else Latin-1, which loses no byte of files older than UTF-8.
     */
    public static ConfigText decode(String name, byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new ConfigText(name, text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            var charset = StandardCharsets.ISO_8859_1;
            return new ConfigText(name, new String(bytes, charset), charset);
        }
    }

    public ConfigText with(String newText) {
        return new ConfigText(name, newText, charset);
    }

    public ConfigText named(String newName) {
        return new ConfigText(newName, text, charset);
    }

    public byte[] bytes() {
        return text.getBytes(charset);
    }

    boolean canHold(String addition) {
        return charset.newEncoder().canEncode(addition);
    }

    /** Leaves the text out, since it may hold secrets. */
    @Override
    public String toString() {
        return name;
    }
}

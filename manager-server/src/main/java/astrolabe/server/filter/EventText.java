package astrolabe.server.filter;

import astrolabe.protocol.WireText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One encoded event as filters see it; its text is made when first asked for. Confined to one
 * thread.
 */
public final class EventText {

    private final String name;
    private final ByteBuffer bytes;
    private @Nullable String text;

    public EventText(String name, ByteBuffer bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    /** The whole event as sent, line ends included. */
    public String text() {
        String made = text;
        if (made == null) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            made = WireText.decode(copy);
            text = made;
        }
        return made;
    }

    /** The values of the headers of exactly this name. */
    List<String> values(String header) {
        String prefix = header + ": ";
        List<String> values = new ArrayList<>();
        for (String line : text().split("\r\n", -1)) {
            if (line.startsWith(prefix)) {
                values.add(line.substring(prefix.length()));
            }
        }
        return values;
    }
}

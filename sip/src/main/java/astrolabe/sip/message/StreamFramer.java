package astrolabe.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the messages in a stream by Content-Length (RFC 3261 section 18.3). It holds at most the
 * one message that is still coming in. Confined to one thread.
 */
public final class StreamFramer {

    private final SipReader reader;
    private final Limits limits;
    private byte[] held = new byte[0];
    private int length;
    private int searched; // no head ends before here
    private int frame; // bytes of the message that is coming in, 0 while its head is
    private boolean lost;

    public StreamFramer(Limits limits) {
        this.limits = limits;
        this.reader = new SipReader(limits);
    }

    /** Takes in what came, and returns what is complete with it. */
    public List<Framed> take(byte[] bytes) {
        List<Framed> found = new ArrayList<>();
        if (lost) {
            return found;
        }
        append(bytes);
        while (!lost && next(found)) {
            // one after the other
        }
        return found;
    }

    private void append(byte[] bytes) {
        if (held.length < length + bytes.length) {
            held = Arrays.copyOf(held, Math.max(length + bytes.length, 1024));
        }
        System.arraycopy(bytes, 0, held, length, bytes.length);
        length += bytes.length;
    }

    private boolean next(List<Framed> found) {
        if (frame == 0 && !head(found)) {
            return false;
        }
        if (length < frame) {
            return false;
        }
        found.add(new Framed.Message(reader.read(Arrays.copyOf(held, frame))));
        drop(frame);
        return true;
    }

    /** Looks for the end of a head; returns whether there is one. */
    private boolean head(List<Framed> found) {
        skipLineEnds(found);
        for (int i = Math.max(0, searched); i < length; i++) {
            if (held[i] == '\n' && i + 1 < length) {
                int second = held[i + 1] == '\r' ? i + 2 : i + 1;
                if (second >= length) {
                    break;
                }
                if (held[second] == '\n') {
                    return measure(second + 1, found);
                }
            }
            searched = Math.max(0, i - 1);
        }
        if (length > limits.head()) {
            lose("the head is too long", found);
        }
        return false;
    }

    private void skipLineEnds(List<Framed> found) {
        int at = 0;
        while (at + 3 < length
                && held[at] == '\r'
                && held[at + 1] == '\n'
                && held[at + 2] == '\r'
                && held[at + 3] == '\n') {
            found.add(new Framed.Ping());
            at += 4;
        }
        // A single line end may be the first half of a ping, and is left until more is known.
        if (at + 2 < length && held[at] == '\r' && held[at + 1] == '\n' && held[at + 2] != '\r') {
            at += 2;
        }
        while (at < length && held[at] == '\n') {
            at++;
        }
        drop(at);
    }

    private boolean measure(int headLength, List<Framed> found) {
        try {
            Optional<Integer> body = SipReader.contentLength(contentLengths(headLength));
            if (body.isEmpty()) {
                return lose("Content-Length is missing", found);
            }
            if (body.get() > limits.body()) {
                return lose("the body is too long", found);
            }
            frame = headLength + body.get();
            return true;
        } catch (Malformed e) {
            return lose(e.problem(), found);
        }
    }

    private List<String> contentLengths(int headLength) {
        String head = new String(held, 0, headLength, StandardCharsets.ISO_8859_1);
        List<String> values = new ArrayList<>();
        for (String line : head.replaceAll("\r?\n[ \t]+", " ").split("\r?\n")) {
            int colon = line.indexOf(':');
            String name =
                    colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (name.equals("content-length") || name.equals("l")) {
                values.add(line.substring(colon + 1).strip());
            }
        }
        return values;
    }

    private boolean lose(String problem, List<Framed> found) {
        found.add(new Framed.Lost(problem));
        lost = true;
        held = new byte[0];
        length = 0;
        return false;
    }

    private void drop(int count) {
        if (count > 0) {
            System.arraycopy(held, count, held, 0, length - count);
            length -= count;
            searched = 0;
            frame = 0;
        }
    }
}

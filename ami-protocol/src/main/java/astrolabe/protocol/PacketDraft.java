package astrolabe.protocol;

import astrolabe.protocol.AmiMessage.Header;
import astrolabe.protocol.Decoded.Packet;
import astrolabe.protocol.Decoded.Reason;
import astrolabe.protocol.Decoded.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packet being read, up to its empty line; once rejected it keeps nothing but the id to answer
 * with.
 */
final class PacketDraft {
    private final Limits limits;
    private List<Header> headers = new ArrayList<>();
    private int lines;
    private int bytes;
    private @Nullable Reason rejection;

    PacketDraft(Limits limits) {
        this.limits = limits;
    }

    /** Takes a line that is not empty, without its line end. */
    void add(byte[] line, int from, int end) {
        if (lines == limits.headers() || end - from > limits.packetBytes() - bytes) {
            // Full from here on: a later ActionID, however short, would come too late to count.
            lines = limits.headers();
            reject(Reason.TOO_MANY_LINES);
            return;
        }
        lines++;
        Header header = parse(line, from, end);
        if (rejection == null) {
            bytes += end - from;
            headers.add(header);
        } else if (headers.isEmpty() && header.isNamed("ActionID")) {
            headers.add(header);
        }
    }

    /** Marks the packet as broken; the first reason stands. */
    void reject(Reason reason) {
        if (rejection != null) {
            return;
        }
        rejection = reason;
        headers = keepActionId();
        bytes = 0;
    }

    private List<Header> keepActionId() {
        List<Header> kept = new ArrayList<>(1);
        headers.stream()
                .filter(header -> header.isNamed("ActionID"))
                .findFirst()
                .ifPresent(kept::add);
        return kept;
    }

    /** Hands over what was read and starts anew. */
    Decoded finish() {
        AmiMessage message = new AmiMessage(headers);
        Decoded decoded =
                rejection == null
                        ? new Packet(message)
                        : new Rejected(rejection, message.actionId().orElse(""));
        headers = new ArrayList<>();
        lines = 0;
        bytes = 0;
        rejection = null;
        return decoded;
    }

    int bytes() {
        return bytes;
    }

    private static Header parse(byte[] line, int from, int end) {
        int colon = from;
        while (colon < end && line[colon] != ':') {
            colon++;
        }
        // A colon in front names nothing; such a line stays as it is.
        if (colon == end || colon == from) {
            return Header.bare(WireText.decode(line, from, end - from));
        }
        int value = colon + 1;
        while (value < end && isBlank(line[value])) {
            value++;
        }
        return new Header(
                WireText.decode(line, from, colon - from),
                WireText.decode(line, value, end - value));
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}

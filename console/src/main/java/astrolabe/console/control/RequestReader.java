package astrolabe.console.control;

import astrolabe.console.remote.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Cuts what a client sends into lines. Belongs to one thread. */
final class RequestReader {

    private final ReadableByteChannel channel;
    private final ByteBuffer arrived = ByteBuffer.allocate(4096).flip();
    private final ByteBuffer line = ByteBuffer.allocate(Wire.MAX_REQUEST);

    RequestReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /**
     * The next line; empty when the client has gone away. A line that the end cuts off is dropped.
     *
     * @throws RefusedRequest if the line is too long
     */
    Optional<String> next() throws IOException, RefusedRequest {
        while (arrived.hasRemaining() || more()) {
            byte octet = arrived.get();
            if (octet == '\n') {
                return Optional.of(take());
            }
            if (!line.hasRemaining()) {
                throw new RefusedRequest("The line is too long.");
            }
            line.put(octet);
        }
        return Optional.empty();
    }

    private boolean more() throws IOException {
        arrived.clear();
        int read = channel.read(arrived);
        arrived.flip();
        return read > 0;
    }

    private String take() {
        String text = StandardCharsets.UTF_8.decode(line.flip()).toString();
        line.clear();
        return text;
    }
}

package astrolabe.server.security;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Whom connections are counted for: an IPv4 address, or the network of 64 bits within which one
 * IPv6 host chooses its addresses as it likes.
 *
 * @param bits those that count
 */
public record Origin(boolean six, long bits) {

    private static final int FOUR_BYTES = 4;

    public static Origin of(InetAddress address) {
        byte[] bytes = address.getAddress();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return bytes.length == FOUR_BYTES
                ? new Origin(false, buffer.getInt())
                : new Origin(true, buffer.getLong());
    }
}

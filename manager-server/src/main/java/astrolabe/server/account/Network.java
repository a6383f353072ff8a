package astrolabe.server.account;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A range of addresses of one family: {@code 10.0.0.0/8}, {@code 10.0.0.0/255.0.0.0}, {@code
 * fe80::/10}.
 */
public final class Network {

    private final byte[] base;
    private final byte[] mask;

    private Network(byte[] base, byte[] mask) {
        this.base = base.clone();
        this.mask = mask.clone();
        for (int i = 0; i < base.length; i++) {
            this.base[i] &= mask[i];
        }
    }

    /**
     * Reads an address, alone or followed by a prefix length or a mask. Host names are not looked
     * up.
     */
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        byte[] base = address(slash < 0 ? text : text.substring(0, slash));
        if (base.length == 0) {
            return Optional.empty();
        }
        byte[] mask =
                slash < 0
                        ? prefix(base.length, base.length * 8)
                        : mask(base.length, text.substring(slash + 1));
        return mask.length == 0 ? Optional.empty() : Optional.of(new Network(base, mask));
    }

    private static byte[] mask(int length, String text) {
        byte[] mask = address(text);
        if (mask.length == length) {
            return mask;
        }
        boolean number =
                !text.isEmpty()
                        && text.length() <= 3
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int bits = number ? Integer.parseInt(text) : -1;
        return bits >= 0 && bits <= length * 8 ? prefix(length, bits) : new byte[0];
    }

    /** The bytes of a literal address; none when it is no such thing. */
    private static byte[] address(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes == null ? new byte[0] : bytes;
    }

    private static byte[] prefix(int length, int bits) {
        byte[] mask = new byte[length];
        for (int i = 0; i < bits; i++) {
            mask[i / 8] |= (byte) (0x80 >> (i % 8));
        }
        return mask;
    }

    /** Whether the address lies inside; never for an address of the other family. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != base.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & mask[i]) != base[i]) {
                return false;
            }
        }
        return true;
    }
}

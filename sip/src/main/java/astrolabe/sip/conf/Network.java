package astrolabe.sip.conf;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Addresses that begin with the same bits.
 *
 * @param bits how many
 */
public record Network(InetAddress address, int bits) {

    /** Reads {@code address}, {@code address/bits} or {@code address/mask}. */
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address =
                NetUtil.createInetAddressFromIpAddressString(
                        slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return Optional.empty();
        }
        int all = address.getAddress().length * 8;
        if (slash < 0) {
            return Optional.of(new Network(address, all));
        }
        return bits(text.substring(slash + 1), all).map(bits -> new Network(address, bits));
    }

    private static Optional<Integer> bits(String text, int all) {
        if (text.matches("\\d{1,3}")) {
            int bits = Integer.parseInt(text);
            return bits <= all ? Optional.of(bits) : Optional.empty();
        }
        byte[] mask = NetUtil.createByteArrayFromIpAddressString(text);
        if (mask == null || mask.length * 8 != all) {
            return Optional.empty();
        }
        int bits = 0;
        while (bits < all && isSet(mask, bits)) {
            bits++;
        }
        for (int i = bits; i < all; i++) {
            if (isSet(mask, i)) {
                return Optional.empty(); // a mask with holes
            }
        }
        return Optional.of(bits);
    }

    private static boolean isSet(byte[] bytes, int bit) {
        return (bytes[bit / 8] >> (7 - bit % 8) & 1) != 0;
    }

    public boolean holds(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            if (isSet(ours, i) != isSet(theirs, i)) {
                return false;
            }
        }
        return true;
    }
}

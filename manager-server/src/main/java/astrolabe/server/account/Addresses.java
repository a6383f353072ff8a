package astrolabe.server.account;

import astrolabe.conf.SectionReader;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Reads addresses to listen on: {@code 127.0.0.1}, {@code [::]:5039}, {@code localhost:5039}. */
public final class Addresses {

    /** All addresses of this machine. */
    public static final InetAddress ANY = new InetSocketAddress(0).getAddress();

    private static final int HIGHEST_PORT = 65_535;

    private final SectionReader reader;

    public Addresses(SectionReader reader) {
        this.reader = reader;
    }

    /** The address under the last of these keys that is set; a port in it counts only if wanted. */
    public InetSocketAddress address(
            List<String> keys, InetAddress fallback, int port, boolean portCounts) {
        InetSocketAddress address = new InetSocketAddress(fallback, port);
        for (String key : keys) {
            address =
                    reader.value(
                            key,
                            address,
                            text -> parse(text, port, portCounts),
                            "not an address",
                            address.getAddress().getHostAddress());
        }
        return address;
    }

    private static Optional<InetSocketAddress> parse(String text, int port, boolean portCounts) {
        int colon = portColon(text);
        String host = colon < 0 ? text : text.substring(0, colon);
        int named = colon < 0 ? port : port(text.substring(colon + 1));
        if (named < 0) {
            return Optional.empty();
        }
        return host(host).map(it -> new InetSocketAddress(it, portCounts ? named : port));
    }

    /** Where the port begins; an IPv6 address without brackets has none. */
    private static int portColon(String text) {
        int colon = text.lastIndexOf(':');
        if (text.startsWith("[")) {
            return colon > text.indexOf(']') ? colon : -1;
        }
        return colon == text.indexOf(':') ? colon : -1;
    }

    private static int port(String digits) {
        boolean number =
                !digits.isEmpty()
                        && digits.length() <= 5
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : -1;
        return port <= HIGHEST_PORT ? port : -1;
    }

    private static Optional<InetAddress> host(String text) {
        String name =
                text.startsWith("[") && text.endsWith("]")
                        ? text.substring(1, text.length() - 1)
                        : text;
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(name);
        try {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            literal == null
                                    ? InetAddress.getByName(name)
                                    : InetAddress.getByAddress(literal));
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }
}

package astrolabe.sip.transport;

import io.netty.util.NetUtil;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Optional;

/** Addresses as SIP writes them. */
public final class Addresses {

    private Addresses() {}

    /** In figures, without brackets and without zone. */
    public static String figures(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    /** In figures, as a host in a URI: IPv6 in brackets. */
    public static String host(InetSocketAddress address) {
        InetAddress resolved = address.getAddress();
        String text = resolved == null ? address.getHostString() : figures(resolved);
        return text.indexOf(':') >= 0 ? "[" + text + "]" : text;
    }

    /** A host without its brackets. */
    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The address that the host is in figures; nothing when it is a name. */
    public static Optional<InetAddress> inFigures(String host) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(bare(host)));
    }

    /** Our address as this peer sees it: asks the routing table and sends nothing. */
    static InetAddress facing(InetSocketAddress peer) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(peer);
            return socket.getLocalAddress();
        } catch (SocketException e) {
            return InetAddress.getLoopbackAddress(); // no way leads there, so any address will do
        }
    }
}

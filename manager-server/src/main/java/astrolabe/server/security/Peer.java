package astrolabe.server.security;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The two ends of a connection and what it runs over. */
public record Peer(InetSocketAddress local, InetSocketAddress remote, boolean tls) {

    public InetAddress address() {
        return remote.getAddress();
    }

    public Origin origin() {
        return Origin.of(address());
    }

    /** The remote address without its port, as log lines name it. */
    public String host() {
        return NetUtil.toAddressString(address());
    }

    /** {@code IPV4/TCP/127.0.0.1/5038}. */
    String localText() {
        return text(local);
    }

    String remoteText() {
        return text(remote);
    }

    private String text(InetSocketAddress socket) {
        InetAddress address = socket.getAddress();
        return (address instanceof Inet6Address ? "IPV6/" : "IPV4/")
                + (tls ? "TLS/" : "TCP/")
                + NetUtil.toAddressString(address)
                + "/"
                + socket.getPort();
    }
}

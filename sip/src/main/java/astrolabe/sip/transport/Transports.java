package astrolabe.sip.transport;

import astrolabe.sip.message.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The sockets of one user agent, by name. A response goes where its request came from, in source
 * address and port, which is what phones behind routers need (RFC 3581). Thread-safe.
 */
public final class Transports implements AutoCloseable {

    private final Loops loops;
    private final Limits limits;
    private final Intake intake;
    private final List<Bound> inOrder = new CopyOnWriteArrayList<>();
    private final Map<String, Bound> byName = new ConcurrentHashMap<>();

    /**
     * @param loops not closed with the transports
     */
    public Transports(Loops loops, Limits limits, Receiver receiver) {
        this.loops = loops;
        this.limits = limits;
        this.intake = new Intake(receiver);
    }

    /**
     * Opens a socket for datagrams.
     *
     * @throws IOException when the address can't be had
     */
    public Bound udp(String name, InetSocketAddress address)
            throws IOException, InterruptedException {
        return add(name, UdpSocket.open(loops, address, limits, intake));
    }

    /**
     * Listens for connections.
     *
     * @throws IOException when the address can't be had
     */
    public Bound tcp(String name, InetSocketAddress address)
            throws IOException, InterruptedException {
        return add(name, new StreamSocket(loops, address, Optional.empty(), limits, intake));
    }

    /**
     * Listens for connections over TLS.
     *
     * @throws IOException when the address can't be had or the certificate not used
     */
    public Bound tls(String name, InetSocketAddress address, TlsFiles files)
            throws IOException, InterruptedException {
        return add(name, new StreamSocket(loops, address, Optional.of(files), limits, intake));
    }

    private Bound add(String name, Bound bound) {
        inOrder.add(bound);
        byName.put(name, bound);
        return bound;
    }

    /** The socket of that name. */
    public Optional<Bound> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The way to a peer from the first socket that can go it; nothing when there is none of that
     * protocol and family.
     */
    public Optional<Flow> to(Protocol protocol, InetSocketAddress peer) {
        return inOrder.stream()
                .filter(bound -> bound.protocol() == protocol && reaches(bound, peer))
                .findFirst()
                .map(bound -> bound.to(peer));
    }

    private static boolean reaches(Bound bound, InetSocketAddress peer) {
        InetAddress own = bound.address().getAddress();
        InetAddress other = peer.getAddress();
        return own != null
                && other != null
                && (own.isAnyLocalAddress() || own.getClass().equals(other.getClass()));
    }

    @Override
    public void close() throws InterruptedException {
        for (Bound bound : inOrder) {
            bound.close();
        }
        inOrder.clear();
        byName.clear();
    }
}

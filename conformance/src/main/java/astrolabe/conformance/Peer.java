package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Consumer;

/**
 * A bare client connection: writes what it is told; a virtual thread of its own reads and hands on
 * packets.
 */
final class Peer implements AutoCloseable {

    private final int session;
    private final Socket socket = new Socket();
    private final Splitter splitter;
    private final Consumer<Arrival> arrivals;

    private Peer(int session, Splitter splitter, Consumer<Arrival> arrivals) {
        this.session = session;
        this.splitter = splitter;
        this.arrivals = arrivals;
    }

    static Peer connect(
            int session, InetSocketAddress address, Splitter splitter, Consumer<Arrival> arrivals)
            throws IOException {
        var peer = new Peer(session, splitter, arrivals);
        peer.socket.connect(address, 5_000);
        peer.socket.setTcpNoDelay(true);
        Thread.ofVirtual().name("conformance " + session).start(peer::read);
        return peer;
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private void read() {
        try (var in = new BufferedInputStream(socket.getInputStream())) {
            for (var octet = in.read(); octet >= 0; octet = in.read()) {
                splitter.accept(octet).ifPresent(this::received);
            }
        } catch (IOException _) {
            // A reset ends the conversation just as a close does: what is missing then, the
            // comparison says.
        }
        splitter.rest().ifPresent(this::received);
        arrivals.accept(new Arrival.Closed(session));
    }

    private void received(Packet packet) {
        arrivals.accept(new Arrival.Received(session, packet));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

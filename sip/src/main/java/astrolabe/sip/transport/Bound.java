package astrolabe.sip.transport;

import java.net.InetSocketAddress;

/** A socket that messages come to and go from. Thread-safe. */
public interface Bound {

    Protocol protocol();

    /** Where it listens really: port 0 has become a port. */
    InetSocketAddress address();

    /** The way from here to a peer; over a stream, the connection there is or a new one. */
    Flow to(InetSocketAddress peer);

    void close() throws InterruptedException;
}

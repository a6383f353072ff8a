package astrolabe.conformance;

import java.util.Optional;

/** Cuts a connection's bytes into what belongs together. Used by one thread. */
sealed interface Splitter permits PacketSplitter, ResponseSplitter {

    /** Takes one byte and gives the packet which it completes. */
    Optional<Packet> accept(int octet);

    /** What was begun and never ended, if anything. */
    Optional<Packet> rest();
}

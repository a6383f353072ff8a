package astrolabe.benchmarks.load;

/** What becomes of the packets that a client gets. */
public interface Traffic {

    /** Whether the server speaks first and says what it is. */
    default boolean awaitsBanner() {
        return true;
    }

    /** The connection is there. */
    default void connected(Client client) {}

    /** Sends what it has to say of itself. */
    default void start(Client client) {}

    /** Just past the packet that begins here; -1 when not all of it is there. */
    default int end(byte[] bytes, int from, int to) {
        return Packets.end(bytes, from, to);
    }

    /** The server has said what it is. */
    default void banner(Client client) {}

    /**
     * The length of the packet that begins here when it is one whose form is known beforehand and
     * all of it is there, which is then done with; 0 otherwise.
     */
    default int known(byte[] bytes, int from, int to) {
        return 0;
    }

    /** A whole packet. */
    void packet(Client client, byte[] bytes, int from, int to);

    /** Something has come; what it is follows. */
    default void startOfRead() {}

    /** All that was there has been taken. */
    default void endOfRead(Client client) {}

    /** The server closed the connection, or there is none. */
    default void closed(Client client) {}
}

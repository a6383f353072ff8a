package astrolabe.engine.channel;

/** A channel's place in a bridge, as far as the channel knows it. Any thread. */
public interface BridgeSeat {

    String bridgeId();

    /** The name of the other channel of a two-party bridge; empty otherwise. */
    String peer();

    /** Has a task run when the channel has left, before its partners learn of it. Owner only. */
    void whenLeft(Runnable task);

    /** Asks the channel to leave the bridge. */
    void depart();
}

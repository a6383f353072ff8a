package astrolabe.server.log;

/** Someone who delivers events and wants to know that there are new ones. */
@FunctionalInterface
public interface Doorbell {

    /** New events are in some view. Called by the sequencer once a batch; returns at once. */
    void ring();
}

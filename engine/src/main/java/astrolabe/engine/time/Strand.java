package astrolabe.engine.time;

/** A thread of control of the engine, seen from its parking place. */
public interface Strand {

    /** The deadline of a wait without end. */
    long FOREVER = Long.MAX_VALUE;

    /** Sets the strand going; once. */
    void start();

    /**
     * Waits until {@link #unpark} or the deadline, whichever comes first; returns at once when an
     * unpark came since the last wait. May return early without cause. Called by the strand itself.
     *
     * @param deadline in {@link Scheduler#nanos()} or {@link #FOREVER}
     */
    void park(long deadline);

    /** Ends the present or the next wait. Any thread. */
    void unpark();

    /** Whether the calling thread is this strand. */
    boolean isCurrent();
}

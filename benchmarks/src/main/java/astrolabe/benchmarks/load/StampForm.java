package astrolabe.benchmarks.load;

/** How stamped events come over one transport; holds the last one read. Of its loop's thread. */
interface StampForm {

    /** Reads the stamped event that begins here; false when none does or not all of it is there. */
    boolean read(byte[] bytes, int from, int to);

    /** How many bytes the event takes. */
    int length();

    long number();

    long micros();

    /** The event's number in the server's log; -1 where the transport does not say it. */
    long sequence();

    /** Just past whatever begins here; -1 when not all of it is there. */
    int end(byte[] bytes, int from, int to);
}

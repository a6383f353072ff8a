package astrolabe.benchmarks.load;

/** What a transport puts around the JSON object of an event. */
interface Wrapping {

    /**
     * Reads the object of the event that begins here.
     *
     * @return just past the event; -1 when none does or not all of it is there
     */
    int read(JsonStamp json, byte[] bytes, int from, int to);

    /** Just past whatever begins here; -1 when not all of it is there. */
    int end(byte[] bytes, int from, int to);
}

package astrolabe.managerpbx.program;

/** The ways to end the program. All methods return at once; any thread. */
public interface Shutdown {

    /** Ends the living calls and stops. */
    void now();

    /** Takes no new calls and stops when the last one has ended. */
    void gracefully();

    /** Stops as soon as there happens to be no call. */
    void whenConvenient();

    /** Forgets a wish to stop that is still waiting. */
    void abort();
}

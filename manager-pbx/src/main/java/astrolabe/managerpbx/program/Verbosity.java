package astrolabe.managerpbx.program;

/** How much the program tells of itself; 0 is nothing beyond what it must. Thread-safe. */
public interface Verbosity {

    int verbose();

    void verbose(int level);

    int debug();

    void debug(int level);
}

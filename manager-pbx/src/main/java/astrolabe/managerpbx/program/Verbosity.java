package astrolabe.managerpbx.program;

/** How much the program tells of itself; 0 is nothing beyond what it must. Thread-safe. */
public interface Verbosity {

    /** What the program's own terminal and its log files are told of calls. */
    int verbose();

    int debug();

    void debug(int level);
}

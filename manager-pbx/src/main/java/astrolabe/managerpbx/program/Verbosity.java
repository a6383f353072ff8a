package astrolabe.managerpbx.program;

/** How much the program tells of itself; 0 is nothing beyond what it must. Thread-safe. */
public interface Verbosity {

    /** What the program's own terminal and its log files are told of calls. */
    int verbose();

    int debug();

    void debug(int level);

    /**
     * How much the part of the program that this module is tells developers.
     *
     * @param module as administrators name it, with or without {@code .so}
     */
    int debug(String module);

    /** Has that part of the program tell more or less. */
    void debug(String module, int level);
}

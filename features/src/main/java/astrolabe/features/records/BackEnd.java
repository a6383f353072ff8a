package astrolabe.features.records;

import java.io.IOException;
import java.util.List;

/** Where entries go: a file, a data base. Used by one thread at a time; it may block. */
interface BackEnd<T> extends AutoCloseable {

    /**
     * An entry that the back end will not take, however often it is given.
     *
     * @param reason for the log
     */
    record Refused<T>(T entry, String reason) {}

    /** As {@code cdr show status} lists it; unique among those of its kind. */
    String name();

    /**
     * Keeps the entries, in order. After a failure all of them are given again, so that some may
     * come twice.
     *
     * @return those that it can't keep and never will; all others are kept
     * @throws IOException with the reason for the log, when not all of the others are kept
     */
    List<Refused<T>> keep(List<T> entries) throws IOException;

    /** Lets go of files and connections. */
    @Override
    void close() throws IOException;
}

package astrolabe.engine.database;

import java.util.List;
import java.util.Map;

/** Where a database outlives the process. Used by one thread. */
interface Store {

    /** Opens it, reading all there is. */
    Map<String, String> open() throws DatabaseFailed;

    /** Makes the changes last, all of them or none. */
    void write(List<Change> changes) throws DatabaseFailed;

    void close() throws DatabaseFailed;
}

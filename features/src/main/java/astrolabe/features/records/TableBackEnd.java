package astrolabe.features.records;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Entries as rows of a table. It stays connected until something fails; all that are given at once
 * are one transaction, unless the data base refuses one of them: then each is its own. What it has
 * done so far may be asked for by any thread.
 */
final class TableBackEnd<T> implements BackEnd<T> {

    /**
     * What it has done.
     *
     * @param connected since when, empty when it is not
     * @param rows since the program started, or the configuration was read
     * @param rowsSinceConnected since it connected last
     */
    record Account(Optional<Instant> connected, long rows, long rowsSinceConnected) {}

    private final String name;
    private final Table<T> table;
    private final InstantSource clock;
    private @Nullable Connection connection;
    private volatile Account account = new Account(Optional.empty(), 0, 0);

    TableBackEnd(String name, Table<T> table, InstantSource clock) {
        this.name = name;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    /** Where the table is, without secrets. Any thread. */
    String place() {
        return table.toString();
    }

    /** What it has done so far. Any thread. */
    Account account() {
        return account;
    }

    @Override
    public List<Refused<T>> keep(List<T> entries) throws IOException {
        try {
            return keep(connected(), entries);
        } catch (SQLException e) {
            IOException failure = new IOException(table + ": " + e.getMessage(), e);
            try {
                close();
            } catch (IOException more) {
                failure.addSuppressed(more);
            }
            throw failure;
        }
    }

    private List<Refused<T>> keep(Connection open, List<T> entries) throws SQLException {
        try {
            commit(open, entries);
            return List.of();
        } catch (SQLException e) {
            if (!table.isAboutTheEntry(e)) {
                throw e;
            }
            open.rollback();
        }
        List<Refused<T>> refused = new ArrayList<>();
        for (T entry : entries) {
            try {
                commit(open, List.of(entry));
            } catch (SQLException e) {
                if (!table.isAboutTheEntry(e)) {
                    throw e;
                }
                open.rollback();
                refused.add(new Refused<>(entry, table + ": " + e.getMessage()));
            }
        }
        return refused;
    }

    private void commit(Connection open, List<T> entries) throws SQLException {
        table.insert(open, entries);
        open.commit();
        Account before = account;
        account =
                new Account(
                        before.connected,
                        before.rows + entries.size(),
                        before.rowsSinceConnected + entries.size());
    }

    private Connection connected() throws SQLException, IOException {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        Connection opened = table.connect();
        connection = opened;
        account = new Account(Optional.of(clock.instant()), account.rows, 0);
        return opened;
    }

    @Override
    public void close() throws IOException {
        Connection open = connection;
        connection = null;
        account = new Account(Optional.empty(), account.rows, 0);
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException e) {
            throw new IOException(table + ": " + e.getMessage(), e);
        }
    }
}

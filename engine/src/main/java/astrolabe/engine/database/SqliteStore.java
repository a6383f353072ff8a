package astrolabe.engine.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The SQLite file that Asterisk keeps its database in, with the same table. A committed change
 * survives the death of the process and that of the machine.
 */
final class SqliteStore implements Store {

    private static final int BUSY_MILLIS = 5_000; // another process may look into the file

    private final Path file;
    private @Nullable Connection connection;

    SqliteStore(Path file) {
        this.file = file;
    }

    @Override
    public Map<String, String> open() throws DatabaseFailed {
        try {
            Connection opened = settings().createConnection("jdbc:sqlite:" + file);
            connection = opened;
            createTable(opened);
            Map<String, String> values = read(opened);
            opened.setAutoCommit(false);
            return values;
        } catch (SQLException e) {
            throw new DatabaseFailed(file + " can't be opened: " + e.getMessage(), e);
        }
    }

    /**
     * With NORMAL the log would reach the disk at the next checkpoint only, and a power cut would
     * take back what was acknowledged. Whoever writes at the same time shares the one wait for the
     * disk.
     */
    static SQLiteConfig settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.setBusyTimeout(BUSY_MILLIS);
        return settings;
    }

    private static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE IF NOT EXISTS astdb(key VARCHAR(256), value VARCHAR(256), PRIMARY KEY(key))");
        }
    }

    private static Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, value FROM astdb")) {
            while (rows.next()) {
                String key = rows.getString(1);
                String value = rows.getString(2);
                if (key != null) {
                    values.put(key, value == null ? "" : value);
                }
            }
        }
        return values;
    }

    @Override
    public void write(List<Change> changes) throws DatabaseFailed {
        Connection open = connection;
        if (open == null) {
            throw new DatabaseFailed(file + " is not open");
        }
        try {
            writeRows(open, changes);
            open.commit();
        } catch (SQLException e) {
            rollBack(open, e);
            throw new DatabaseFailed(file + " can't be written: " + e.getMessage(), e);
        }
    }

    private static void writeRows(Connection open, List<Change> changes) throws SQLException {
        try (PreparedStatement put =
                        open.prepareStatement(
                                "INSERT OR REPLACE INTO astdb (key, value) VALUES (?, ?)");
                PreparedStatement remove =
                        open.prepareStatement("DELETE FROM astdb WHERE key = ?")) {
            for (Change change : changes) {
                Optional<String> value = change.after();
                PreparedStatement statement = value.isPresent() ? put : remove;
                statement.setString(1, change.key());
                if (value.isPresent()) {
                    statement.setString(2, value.get());
                }
                statement.executeUpdate();
            }
        }
    }

    private static void rollBack(Connection open, SQLException reason) {
        try {
            open.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() throws DatabaseFailed {
        Connection open = connection;
        if (open == null) {
            return;
        }
        connection = null;
        try {
            open.close();
        } catch (SQLException e) {
            throw new DatabaseFailed(file + " can't be closed: " + e.getMessage(), e);
        }
    }
}

package astrolabe.features.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * A table in a file of SQLite, made when it is missing and given the columns that it lacks.
 *
 * @param file made when missing
 */
record SqliteTable<T>(Path file, SqliteSettings settings, Wording<T> wording) implements Table<T> {

    private static final int FIRST_BYTE = 0xff; // what a code is of, the rest is details

    @Override
    public Connection connect() throws SQLException, IOException {
        Path directory = file.getParent();
        if (directory != null) {
            Path _ = Files.createDirectories(directory);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) settings.busyTimeout().toMillis());
        Connection opened = config.createConnection("jdbc:sqlite:" + file);
        try {
            prepareTable(opened);
            opened.setAutoCommit(false);
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    private void prepareTable(Connection opened) throws SQLException {
        String table = Table.quoted(settings.table());
        try (Statement statement = opened.createStatement()) {
            var _ =
                    statement.executeUpdate(
                            "CREATE TABLE IF NOT EXISTS "
                                    + table
                                    + " (AcctId INTEGER PRIMARY KEY, "
                                    + Table.quoted(settings.columns())
                                    + ")");
            Set<String> present = new HashSet<>();
            try (ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
                while (rows.next()) {
                    present.add(rows.getString("name").toLowerCase(Locale.ROOT));
                }
            }
            for (String column : settings.columns()) {
                if (!present.contains(column.toLowerCase(Locale.ROOT))) {
                    var _ =
                            statement.executeUpdate(
                                    "ALTER TABLE " + table + " ADD COLUMN " + Table.quoted(column));
                }
            }
        }
    }

    @Override
    public void insert(Connection open, List<T> entries) throws SQLException {
        String insertion = Table.insertion(Table.quoted(settings.table()), settings.columns());
        try (PreparedStatement row = open.prepareStatement(insertion)) {
            for (T entry : entries) {
                for (int i = 0; i < settings.values().size(); i++) {
                    row.setString(i + 1, settings.values().get(i).of(entry, wording));
                }
                var _ = row.executeUpdate();
            }
        }
    }

    @Override
    public boolean isAboutTheEntry(SQLException failure) {
        int code = failure.getErrorCode() & FIRST_BYTE;
        return code == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                || code == SQLiteErrorCode.SQLITE_MISMATCH.code
                || code == SQLiteErrorCode.SQLITE_TOOBIG.code;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

package astrolabe.features.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Entries as rows of an SQLite table, which is made when missing and given the columns that it
 * lacks. Values are parameters, never part of a statement.
 */
final class SqliteBackEnd<T> implements BackEnd<T> {

    private final String name;
    private final Path file;
    private final SqliteSettings settings;
    private final Wording<T> wording;
    private @Nullable Connection connection;

    SqliteBackEnd(String name, Path file, SqliteSettings settings, Wording<T> wording) {
        this.name = name;
        this.file = file;
        this.settings = settings;
        this.wording = wording;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void keep(List<T> entries) throws IOException {
        try {
            insert(connected(), entries);
        } catch (SQLException e) {
            IOException failure = new IOException(file + ": " + e.getMessage(), e);
            try {
                close();
            } catch (IOException more) {
                failure.addSuppressed(more);
            }
            throw failure;
        }
    }

    private Connection connected() throws SQLException, IOException {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        Path directory = file.getParent();
        if (directory != null) {
            Path _ = Files.createDirectories(directory);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) settings.busyTimeout().toMillis());
        Connection opened = config.createConnection("jdbc:sqlite:" + file);
        connection = opened;
        prepareTable(opened);
        opened.setAutoCommit(false);
        return opened;
    }

    private void prepareTable(Connection opened) throws SQLException {
        String table = quoted(settings.table());
        try (Statement statement = opened.createStatement()) {
            var _ =
                    statement.executeUpdate(
                            "CREATE TABLE IF NOT EXISTS "
                                    + table
                                    + " (AcctId INTEGER PRIMARY KEY, "
                                    + columns(settings.columns())
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
                                    "ALTER TABLE " + table + " ADD COLUMN " + quoted(column));
                }
            }
        }
    }

    private void insert(Connection open, List<T> entries) throws SQLException {
        String marks = String.join(",", Collections.nCopies(settings.columns().size(), "?"));
        try (PreparedStatement row =
                open.prepareStatement(
                        "INSERT INTO "
                                + quoted(settings.table())
                                + " ("
                                + columns(settings.columns())
                                + ") VALUES ("
                                + marks
                                + ")")) {
            for (T entry : entries) {
                for (int i = 0; i < settings.values().size(); i++) {
                    row.setString(i + 1, settings.values().get(i).of(entry, wording));
                }
                var _ = row.executeUpdate();
            }
        }
        open.commit();
    }

    private static String columns(List<String> names) {
        return names.stream().map(SqliteBackEnd::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}

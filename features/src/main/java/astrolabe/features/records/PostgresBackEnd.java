package astrolabe.features.records;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Entries as rows of a PostgreSQL table. Which of its columns are filled is found out by their
 * names. Values are parameters, never part of a statement.
 */
final class PostgresBackEnd<T> implements BackEnd<T> {

    private final PostgresSettings settings;
    private final BiFunction<T, String, Optional<String>> values;
    private @Nullable Connection connection;
    private List<String> columns = List.of();

    /**
     * @param values what an entry has for a column of this name, in lower case; an empty text is
     *     kept as {@code NULL}
     */
    PostgresBackEnd(PostgresSettings settings, BiFunction<T, String, Optional<String>> values) {
        this.settings = settings;
        this.values = values;
    }

    @Override
    public String name() {
        return "pgsql";
    }

    @Override
    public void keep(List<T> entries) throws IOException {
        try {
            insert(connected(), entries);
        } catch (SQLException e) {
            IOException failure = new IOException(settings + ": " + e.getMessage(), e);
            try {
                close();
            } catch (IOException more) {
                failure.addSuppressed(more);
            }
            throw failure;
        }
    }

    private Connection connected() throws SQLException {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        Connection opened = new Driver().connect(settings.url(), settings.properties());
        if (opened == null) {
            throw new SQLException("the address is not understood");
        }
        connection = opened;
        opened.setAutoCommit(false);
        columns = columns(opened);
        if (columns.isEmpty()) {
            throw new SQLException("there is no table " + settings.table());
        }
        return opened;
    }

    private List<String> columns(Connection opened) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement question =
                opened.prepareStatement(
                        "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?::text) AND attnum > 0 AND NOT attisdropped")) {
            question.setString(1, table());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        opened.commit();
        return found;
    }

    private void insert(Connection open, List<T> entries) throws SQLException {
        for (T entry : entries) {
            List<String> names = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (String column : columns) {
                values.apply(entry, column)
                        .ifPresent(text -> {
                            names.add(column);
                            texts.add(text);
                        });
            }
            if (!names.isEmpty()) {
                insert(open, names, texts);
            }
        }
        open.commit();
    }

    private void insert(Connection open, List<String> names, List<String> texts)
            throws SQLException {
        String list = names.stream().map(PostgresBackEnd::quoted).collect(Collectors.joining(","));
        String marks = String.join(",", Collections.nCopies(names.size(), "?"));
        try (PreparedStatement row =
                open.prepareStatement(
                        "INSERT INTO " + table() + " (" + list + ") VALUES (" + marks + ")")) {
            for (int i = 0; i < texts.size(); i++) {
                row.setString(i + 1, texts.get(i).isEmpty() ? null : texts.get(i));
            }
            var _ = row.executeUpdate();
        }
    }

    private String table() {
        String table = quoted(settings.table());
        return settings.schema().isEmpty() ? table : quoted(settings.schema()) + "." + table;
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
            throw new IOException(settings + ": " + e.getMessage(), e);
        }
    }
}

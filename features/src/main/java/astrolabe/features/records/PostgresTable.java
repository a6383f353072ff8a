package astrolabe.features.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.postgresql.Driver;

/**
 * A table of PostgreSQL. Which of its columns are filled, and how, is found out by their names and
 * types when it is connected. Used by one thread at a time.
 */
final class PostgresTable<T> implements Table<T> {

    private static final String COLUMNS =
            """
            SELECT attname, typname, CASE WHEN typname IN ('varchar', 'bpchar') THEN atttypmod - 4 END
            FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
            WHERE attrelid = to_regclass(?::text) AND attnum > 0 AND NOT attisdropped
            ORDER BY attnum
            """;

    private static final String DATA_EXCEPTION = "22";
    private static final String INTEGRITY_CONSTRAINT = "23";

    private final PostgresSettings settings;
    private final BiFunction<T, Column, Optional<String>> values;
    private List<Column> columns = List.of();

    /**
     * @param values what an entry has for a column; an empty text is kept as {@code NULL}
     */
    PostgresTable(PostgresSettings settings, BiFunction<T, Column, Optional<String>> values) {
        this.settings = settings;
        this.values = values;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection opened = new Driver().connect(settings.url(), settings.properties());
        if (opened == null) {
            throw new SQLException("the address is not understood");
        }
        try {
            opened.setAutoCommit(false);
            columns = columns(opened);
            if (columns.isEmpty()) {
                throw new SQLException("there is no table " + settings.table());
            }
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    private List<Column> columns(Connection opened) throws SQLException {
        List<Column> found = new ArrayList<>();
        try (PreparedStatement question = opened.prepareStatement(COLUMNS)) {
            question.setString(1, table());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Column(
                                    rows.getString(1),
                                    kind(rows.getString(2)),
                                    Math.max(0, rows.getInt(3))));
                }
            }
        }
        opened.commit();
        return found;
    }

    private static Column.Kind kind(String type) {
        return switch (type) {
            case "int2", "int4", "int8" -> Column.Kind.WHOLE_NUMBER;
            case "float4", "float8", "numeric" -> Column.Kind.NUMBER;
            case "timestamp", "date", "time" -> Column.Kind.TIME;
            case "timestamptz", "timetz" -> Column.Kind.ZONED_TIME;
            default -> Column.Kind.TEXT;
        };
    }

    @Override
    public void insert(Connection open, List<T> entries) throws SQLException {
        for (T entry : entries) {
            List<String> names = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (Column column : columns) {
                values.apply(entry, column)
                        .ifPresent(text -> {
                            names.add(column.name());
                            texts.add(column.cut(text));
                        });
            }
            if (!names.isEmpty()) {
                insert(open, Table.insertion(table(), names), texts);
            }
        }
    }

    private static void insert(Connection open, String insertion, List<String> texts)
            throws SQLException {
        try (PreparedStatement row = open.prepareStatement(insertion)) {
            for (int i = 0; i < texts.size(); i++) {
                row.setString(i + 1, texts.get(i).isEmpty() ? null : texts.get(i));
            }
            var _ = row.executeUpdate();
        }
    }

    @Override
    public boolean isAboutTheEntry(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && (state.startsWith(DATA_EXCEPTION) || state.startsWith(INTEGRITY_CONSTRAINT));
    }

    private String table() {
        String table = Table.quoted(settings.table());
        return settings.schema().isEmpty() ? table : Table.quoted(settings.schema()) + "." + table;
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}

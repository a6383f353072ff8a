package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Needs a PostgreSQL server on 127.0.0.1, whose port is in the environment as {@code PGPORT}, with
 * a user {@code postgres} who needs no password.
 */
@Tag("postgres")
class PostgresTest {

    private static final String GLOBAL =
            "[global]\nhostname = 127.0.0.1\nport = %s\ndbname = postgres\nuser = postgres\ntable = %s\n";

    @TempDir Path directory = Path.of("");

    private static String port() {
        return System.getenv().getOrDefault("PGPORT", "5432");
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/postgres", "postgres", "");
    }

    private static List<String> rows(Statement statement, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var result = statement.executeQuery(question)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    @Test
    void rowsHaveWhatTheTableHasColumnsFor() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS kept_cdr");
            statement.execute("DROP TABLE IF EXISTS kept_cel");
            statement.execute(
                    "CREATE TABLE kept_cdr (calldate timestamp, answer timestamp, dst text, duration int, billsec int, note text, other text)");
            statement.execute(
                    "CREATE TABLE kept_cel (id serial, eventtype text, eventtime timestamp, channame text, extra text)");
            try (RecordBench bench =
                    new RecordBench(
                            directory,
                            "exten => x,1,Set(CDR(note)=')\\;DROP)\n same => n,Answer()\n same => n,Wait(3)\n",
                            Map.of(
                                    "cdr.conf",
                                    "[general]\nunanswered = yes\n",
                                    "cdr_pgsql.conf",
                                    GLOBAL.formatted(port(), "kept_cdr"),
                                    "cel.conf",
                                    "[general]\nenable = yes\nevents = CHAN_END\ndateformat = %F %T\n",
                                    "cel_pgsql.conf",
                                    GLOBAL.formatted(port(), "kept_cel")))) {
                bench.callThrough("x");
            }
            assertThat(rows(statement, "SELECT dst, billsec, note FROM kept_cdr WHERE note > ''"))
                    .containsExactly("x|3|');DROP");
            assertThat(rows(statement, "SELECT count(*), min(id) FROM kept_cel"))
                    .containsExactly("2|1");
        }
    }
}

package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Files;
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

    /** The rows of a call to {@code x}, kept in a new table with these columns. */
    private List<String> rows(String columns, String settings, String steps, String question)
            throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS kept");
            statement.execute("CREATE TABLE kept (" + columns + ")");
            try (RecordBench bench =
                    new RecordBench(
                            directory,
                            steps,
                            Map.of(
                                    "cdr.conf",
                                    "[general]\n",
                                    "cdr_pgsql.conf",
                                    GLOBAL.formatted(port(), "kept") + settings,
                                    "cel.conf",
                                    "[general]\nenable = yes\nevents = USER_DEFINED\n",
                                    "cel_pgsql.conf",
                                    GLOBAL.formatted(port(), "kept") + settings))) {
                assertThat(bench.problems()).isEmpty();
                bench.callThrough("x");
            }
            return rows(statement, question);
        }
    }

    private static final String TALK = "exten => x,1,Answer()\n same => n,Wait(1.25)\n";

    @Test
    void aColumnsTypeSaysHowAValueIsKept() throws Exception {
        assertThat(
                        rows(
                                "start timestamp, answer bigint, \"end\" numeric, billsec double precision, duration varchar(9), disposition int, amaflags varchar(20), dst text",
                                "timezone = UTC\n",
                                TALK,
                                "SELECT DISTINCT * FROM kept"))
                .containsExactly(
                        "2026-08-01 10:00:00|1785578400|1785578401.750000|1.75|1|8|DOCUMENTATION|x");
    }

    @Test
    void timesAreThoseOfTheZoneAskedFor() throws Exception {
        assertThat(
                        rows(
                                "start timestamp, answer timestamptz, \"end\" text",
                                "timezone = Asia/Kathmandu\n",
                                TALK,
                                "SELECT DISTINCT start, answer AT TIME ZONE 'UTC', \"end\" FROM kept"))
                .containsExactly("2026-08-01 15:45:00|2026-08-01 10:00:00|2026-08-01 15:45:01");
    }

    @Test
    void aTextIsCutToWhatAColumnHolds() throws Exception {
        assertThat(
                        rows(
                                "lastdata varchar(4), note char(3)",
                                "",
                                "exten => x,1,Answer()\n same => n,Set(CDR(note)=żółty)\n same => n,NoOp(abcdefgh)\n",
                                "SELECT * FROM kept WHERE note > ''"))
                .containsExactly("abcd|żół");
    }

    @Test
    void eventsHaveTheirTimeInAnyKindOfColumn() throws Exception {
        String steps = "exten => x,1,Wait(0.25)\n same => n,CELGenUserEvent(Mine,more)\n";
        assertThat(
                        rows(
                                "eventtype text, eventtime timestamp, channame text, start text",
                                "usegmtime = yes\nshow_user_defined = yes\n",
                                steps,
                                "SELECT eventtype, eventtime FROM kept WHERE eventtype > ''"))
                .containsExactly("Mine|2026-08-01 10:00:00.25");
        assertThat(
                        rows(
                                "eventtype text, eventtime numeric, userdeftype text",
                                "",
                                steps,
                                "SELECT eventtype, userdeftype, eventtime FROM kept WHERE eventtype > ''"))
                .containsExactly("USER_DEFINED|Mine|1785578400.250000");
    }

    @Test
    void whatTheTableRefusesIsSetAsideAndKeepsNothingBack() throws Exception {
        assertThat(
                        rows(
                                "dst text, note int",
                                "",
                                "exten => x,1,Answer()\n same => n,Set(CDR(note)=none)\n same => n,ForkCDR(ev)\n same => n,Set(CDR(note)=17)\n",
                                "SELECT dst, note FROM kept WHERE note IS NOT NULL"))
                .containsExactly("x|17");
        assertThat(Files.readAllLines(directory.resolve("spool/cdr/pgsql.refused")))
                .singleElement(STRING)
                .endsWith("note\tnone");
    }

    @Test
    void theStatusTellsOfTheConnection() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS kept");
            try (RecordBench bench =
                    new RecordBench(
                            directory,
                            TALK,
                            Map.of(
                                    "cdr.conf",
                                    "[general]\n",
                                    "cdr_pgsql.conf",
                                    GLOBAL.formatted(port(), "kept")))) {
                bench.callThrough("x");
                assertThat(RecordBench.output(bench.cdr().commands(), "cdr show pgsql status"))
                        .isEqualTo("Not currently connected to a PgSQL server.\n");
                statement.execute("CREATE TABLE kept (dst text)");
                bench.advance(Courier.LONGEST_PAUSE);
                bench.callThrough("x");
                assertThat(rows(statement, "SELECT count(*) FROM kept")).containsExactly("4");
                assertThat(RecordBench.output(bench.cdr().commands(), "cdr show pgsql status"))
                        .matches(
                                "Connected to postgres@127\\.0\\.0\\.1, port %s using table kept for \\d+ minutes, \\d+ seconds\\.\n  Wrote 4 records since last restart\\.\n"
                                        .formatted(port()));
            }
        }
    }
}

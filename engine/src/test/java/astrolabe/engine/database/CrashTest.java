package astrolabe.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int ACKNOWLEDGED = 1_000;

    @TempDir Path directory;

    @Test
    void whatWasAcknowledgedSurvivesTheDeathOfTheProcess() throws Exception {
        Path file = directory.resolve("astdb.sqlite3");
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.io.tmpdir=" + directory,
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWriter.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int[] last = new int[KilledWriter.THREADS];
        Arrays.fill(last, -1);
        int seen = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String[] parts = line.split(" ");
                last[Integer.parseInt(parts[0])] = Integer.parseInt(parts[1]);
                if (++seen == ACKNOWLEDGED) {
                    // SIGKILL; through the handle, since the process itself would close the stream
                    boolean _ = writer.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(seen).isGreaterThanOrEqualTo(ACKNOWLEDGED);
        try (AstDb database = AstDb.at(file)) {
            for (int thread = 0; thread < last.length; thread++) {
                String family = "crash" + thread;
                assertThat(IntStream.rangeClosed(0, last[thread]))
                        .allSatisfy(i ->
                                assertThat(database.get(family, "k" + i))
                                        .hasValue(Integer.toString(i)));
            }
        }
    }

    @Test
    void aCommitReachesTheDiskBeforeItIsAcknowledged() throws Exception {
        String url = "jdbc:sqlite:" + directory.resolve("settings.sqlite3");
        try (Connection connection = SqliteStore.settings().createConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(pragma(statement, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(statement, "synchronous")).isEqualTo("2"); // FULL
        }
    }

    private static String pragma(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }
}

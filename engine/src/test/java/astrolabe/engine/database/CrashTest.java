package astrolabe.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int ACKNOWLEDGED = 300;

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
        int last = -1;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                last = Integer.parseInt(line);
                if (last == ACKNOWLEDGED) {
                    // SIGKILL; through the handle, since the process itself would close the stream
                    boolean _ = writer.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(last).isGreaterThanOrEqualTo(ACKNOWLEDGED);
        int acknowledged = last;
        try (AstDb database = AstDb.at(file)) {
            assertThat(IntStream.rangeClosed(0, acknowledged))
                    .allSatisfy(i ->
                            assertThat(database.get("crash", "k" + i))
                                    .hasValue(Integer.toString(i)));
        }
    }
}

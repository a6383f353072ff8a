package astrolabe.features.callfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed in the middle of their calls by a signal that none can catch. */
class KillTest {

    private static final int FILES = 120;
    private static final int KILLS = 3;
    private static final int CALLS_BEFORE_A_KILL = 20;

    @TempDir Path spool = Path.of("");

    /** Whom all processes called, and how often. */
    private final Map<String, Integer> calls = new HashMap<>();

    /** Half of the files may be tried again, which has to make up for calls that a kill cut off. */
    @Test
    void noCallIsLostOrDoubledWhenProcessesAreKilled() throws Exception {
        Path outgoing = Files.createDirectories(spool.resolve("outgoing"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(outgoing.resolve(i + ".call"), text(i));
        }
        for (int i = 0; i < KILLS; i++) {
            assertThat(callUntil(CALLS_BEFORE_A_KILL))
                    .hasSizeGreaterThanOrEqualTo(CALLS_BEFORE_A_KILL);
        }
        var _ = callUntil(Integer.MAX_VALUE);
        assertThat(outgoing).isEmptyDirectory();
        for (int i = 0; i < FILES; i++) {
            int made = calls.getOrDefault(extension(i), 0);
            String ending = ending(i);
            if (mayRetry(i)) {
                assertThat(ending).as("file %d", i).isEqualTo("Status: Completed");
                assertThat(made).as("calls of file %d", i).isBetween(1, 1 + KILLS);
            } else {
                // What was noted as begun counts as made, even if the kill came first.
                assertThat(ending).as("file %d", i).isIn("Status: Completed", "Status: Expired");
                assertThat(made).as("calls of file %d", i).isLessThanOrEqualTo(1);
            }
        }
    }

    private static boolean mayRetry(int file) {
        return file % 2 == 0;
    }

    private static String extension(int file) {
        return "1%03d@flows".formatted(file);
    }

    private static String text(int file) {
        return """
        Channel: Local/%s
        MaxRetries: %d
        RetryTime: 1
        Application: Wait
        Data: 0.02
        Archive: yes
        """
                .formatted(extension(file), mayRetry(file) ? KILLS : 0);
    }

    /** Whom one process called until it had no more to do, or was killed after so many calls. */
    private List<String> callUntil(int killedAfter) throws IOException, InterruptedException {
        Set<String> finished = finished();
        List<String> called = new ArrayList<>();
        Process caller = start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                called.add(line);
                calls.merge(line, 1, Integer::sum);
                if (called.size() == killedAfter) {
                    // SIGKILL; through the handle, since the process itself would close the stream
                    boolean _ = caller.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            caller.destroyForcibly().waitFor();
        }
        assertThat(called).doesNotHaveDuplicates().noneMatch(finished::contains);
        return called;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCaller.class.getName(),
                        spool.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Those whose ending is on disk. */
    private Set<String> finished() throws IOException {
        Set<String> finished = new HashSet<>();
        for (int i = 0; i < FILES; i++) {
            Path file =
                    Files.exists(done(i))
                            ? done(i)
                            : spool.resolve("outgoing").resolve(i + ".call");
            if (Files.readString(file).contains("\nStatus: ")) {
                finished.add(extension(i));
            }
        }
        return finished;
    }

    private Path done(int file) {
        return spool.resolve("outgoing_done").resolve(file + ".call");
    }

    /** The one line that tells how the file ended. */
    private String ending(int file) throws IOException {
        List<String> endings =
                Files.readAllLines(done(file)).stream()
                        .filter(line -> line.startsWith("Status:"))
                        .toList();
        assertThat(endings).as("endings of file %d", file).hasSize(1);
        return endings.getFirst();
    }
}

package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed while they keep records by a signal that none can catch. */
class KillTest {

    private static final int KILLS = 3;
    private static final int RECORDS_BEFORE_A_KILL = 300;
    private static final long UNLIMITED = 1_000_000;
    private static final long LAST = 100;

    @TempDir Path directory = Path.of("");

    @Test
    void whatTheJournalHasReachesTheBackEndAlthoughTheProcessIsKilled() throws Exception {
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            written.addAll(record(i * UNLIMITED, UNLIMITED, RECORDS_BEFORE_A_KILL));
        }
        written.addAll(record(KILLS * UNLIMITED, LAST, Integer.MAX_VALUE));
        List<Long> kept =
                Files.readAllLines(directory.resolve("kept")).stream().map(Long::valueOf).toList();
        assertThat(written).hasSizeGreaterThanOrEqualTo(KILLS * RECORDS_BEFORE_A_KILL);
        assertThat(kept).containsAll(written);
        assertThat(kept.subList((int) (kept.size() - LAST), kept.size()))
                .containsExactlyElementsOf(
                        LongStream.range(0, LAST).mapToObj(i -> KILLS * UNLIMITED + i).toList());
    }

    /** The numbers that one process said its journal has, until it ended or was killed. */
    private List<Long> record(long from, long number, int killedAfter)
            throws IOException, InterruptedException {
        List<Long> written = new ArrayList<>();
        Process recorder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledRecorder.class.getName(),
                                directory.toString(),
                                Long.toString(from),
                                Long.toString(number))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(recorder.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                written.add(Long.valueOf(line));
                if (written.size() == killedAfter) {
                    // SIGKILL; through the handle, since the process itself would close the stream
                    boolean _ = recorder.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            recorder.destroyForcibly().waitFor();
        }
        return written;
    }
}

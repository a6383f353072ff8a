package astrolabe.features.callfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process is killed at each change of the directory in turn, and another one takes over. */
class CrashTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(30);

    @TempDir Path spool = Path.of("");
    private long callsBefore;

    /** Changes: StartRetry, Status, archive. */
    @ParameterizedTest
    @CsvSource({
        "1,false,0,1",
        "1,true,0,0",
        "2,false,1,0",
        "2,true,1,0",
        "3,false,1,0",
        "3,true,1,0"
    })
    void anAnsweredCallWithoutRetriesIsNeverMadeTwice(
            int change, boolean made, long before, long after) throws Exception {
        assertThat(callsAfterKill("answer", 0, change, made)).isEqualTo(after);
        assertThat(callsBefore).isEqualTo(before);
        assertThat(marks("Status:")).isOne();
    }

    /** Changes: StartRetry, Status, archive. An answer that is on disk is worth no retry. */
    @ParameterizedTest
    @CsvSource({
        "1,false,0,1",
        "1,true,0,1",
        "2,false,1,1",
        "2,true,1,0",
        "3,false,1,0",
        "3,true,1,0"
    })
    void anAnsweredCallIsRetriedOnlyIfItsAnswerIsNotOnDisk(
            int change, boolean made, long before, long after) throws Exception {
        assertThat(callsAfterKill("answer", 1, change, made)).isEqualTo(after);
        assertThat(callsBefore).isEqualTo(before);
        assertThat(marks("Status: Completed")).isOne();
    }

    /** Changes: StartRetry, EndRetry, StartRetry, Status, archive. */
    @ParameterizedTest
    @CsvSource({
        "1,false,0,2",
        "1,true,0,1",
        "2,false,1,1",
        "2,true,1,1",
        "3,false,1,1",
        "3,true,1,0",
        "4,false,2,0",
        "4,true,2,0",
        "5,false,2,0",
        "5,true,2,0"
    })
    void aFailingCallIsTriedAsOftenAsItSays(int change, boolean made, long before, long after)
            throws Exception {
        assertThat(callsAfterKill("silent", 1, change, made)).isEqualTo(after);
        assertThat(callsBefore).isEqualTo(before);
        assertThat(marks("Status: Expired")).isOne();
    }

    /** Returns how many calls the second process placed; the first one's are noted. */
    private long callsAfterKill(String extension, int retries, int change, boolean made)
            throws Exception {
        AtomicReference<DyingStorage> storage = new AtomicReference<>();
        SpoolBench first =
                new SpoolBench(
                        spool,
                        START,
                        CallFileSettings.DEFAULTS,
                        disk -> {
                            storage.set(new DyingStorage(disk, change, made));
                            return storage.get();
                        });
        first.drop(
                "a.call",
                """
                Channel: Local/%s@flows
                WaitTime: 20
                MaxRetries: %d
                Application: Wait
                Data: 5
                Archive: yes
                """
                        .formatted(extension, retries));
        first.advance(LONG);
        assertThat(storage.get().isDead()).isTrue();
        callsBefore = first.callsBegun();
        try (SpoolBench second =
                new SpoolBench(
                        spool,
                        START.plus(LONG),
                        CallFileSettings.DEFAULTS,
                        UnaryOperator.identity())) {
            second.advance(LONG);
            assertThat(second.waiting()).isEmpty();
            return second.callsBegun();
        }
    }

    private long marks(String beginning) throws IOException {
        return Files.readAllLines(spool.resolve("outgoing_done").resolve("a.call")).stream()
                .filter(line -> line.startsWith(beginning))
                .count();
    }
}

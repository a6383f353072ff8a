package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every transcript in scope, replayed against the program itself. */
class TranscriptReplayTest {

    /** A replay mostly waits: for the recording's pauses, and for what must not come. */
    private static final int AT_ONCE = 6;

    private static final Path TABLE = Path.of("target", "conformance", "report.md");

    private final Suite suite = new Suite(ProgramUnderTest::start, Pace.RECORDED);
    private final Pending pending = Pending.load();

    @TestFactory
    Stream<DynamicTest> theServerAnswersAsRecorded() throws IOException, InterruptedException {
        Report report = suite.report(wanted(), AT_ONCE);
        System.out.println(report.text());
        report.write(TABLE);
        return report.results().stream()
                .map(result -> DynamicTest.dynamicTest(result.transcript(), () -> check(result)));
    }

    /** All of them, or those that the property {@code replay} names. */
    private static List<String> wanted() {
        var names = System.getProperty("replay", "");
        return names.isEmpty() ? Suite.transcripts() : List.of(names.split(","));
    }

    private void check(ReplayResult result) {
        pending.reason(result.transcript())
                .ifPresentOrElse(
                        reason ->
                                assertThat(result.agrees())
                                        .as("agrees, so it is pending no more: " + reason)
                                        .isFalse(),
                        () -> assertThat(result.agrees()).as(result.text()).isTrue());
    }
}

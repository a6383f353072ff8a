package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every transcript, said back in other words, has to be found right. */
class TranscriptsTest {

    private static final Pace QUICK =
            new Pace(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMillis(2));

    private final Rules rules = Rules.load();
    private final Suite suite = suite(rules);

    private static Suite suite(Rules rules) {
        return new Suite(
                setup -> Parrot.start(rules.script(setup.transcript()).steps(), OtherWords::of),
                QUICK,
                rules);
    }

    @TestFactory
    Stream<DynamicTest> eachTranscriptAgreesWithItself() {
        return Suite.transcripts().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () -> {
                                    var result = suite.run(name);
                                    assertThat(result.agrees()).as(result.text()).isTrue();
                                }));
    }

    @Test
    void theTableShowsEveryTranscriptAndWhatIsLeftOut() throws IOException, InterruptedException {
        var all = new ArrayList<>(Blocks.resource("not-yet.txt").blocks());
        all.addAll(
                Blocks.parse(List.of("transcript: flow_ami_bridge", "needs: needs SIP phones"))
                        .blocks());
        var report =
                suite(rules.with(NotYet.of(new Blocks(all))))
                        .report(List.of("login_ok", "flow_ami_bridge", "kick_session"), 2);
        report.write(Path.of("target", "conformance", "parrot.md"));
        assertThat(report.agrees()).isTrue();
        assertThat(report.text())
                .contains("| login_ok | ")
                .contains("| flow_ami_bridge | 0 | 0 | 0 | not yet | needs SIP phones |")
                .contains("- action: AGI");
    }
}

package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No entry of the data files may outlive what it was written for. */
class DataTest {

    private final List<Transcript> transcripts =
            Suite.transcripts().stream().map(Transcript::load).toList();

    @Test
    void everyDataFileSpeaksOfTranscriptsInScope() {
        var named =
                Stream.of(
                                "stage-directions.txt",
                                "deliberate-differences.txt",
                                "not-yet.txt",
                                "setups.txt")
                        .flatMap(file -> Blocks.resource(file).blocks().stream())
                        .flatMap(block -> block.all("transcript").stream())
                        .collect(Collectors.toSet());
        assertThat(new HashSet<>(Suite.transcripts())).containsAll(named);
    }

    @Test
    void everyVolatileRuleFindsSomething() {
        for (var block : Blocks.resource("volatile.txt").blocks()) {
            var rule = VolatileRules.of(new Blocks(List.of(block)));
            assertThat(transcripts)
                    .as(block.toString())
                    .anyMatch(transcript -> findsSomething(rule.in(transcript.name()), transcript));
        }
    }

    private static boolean findsSomething(VolatileRules rules, Transcript transcript) {
        var previous = "";
        for (var raw : transcript.lines()) {
            var line =
                    Line.of(
                            raw.substring(Math.min(4, raw.length()))
                                    .replaceFirst("^\\[[A-Z]] ", ""));
            if (!rules.tokens(line, previous, "").isEmpty()
                    || !rules.tokens(Line.of("console: " + line.text()), "", "").isEmpty()) {
                return true;
            }
            previous = line.text();
        }
        return false;
    }

    @Test
    void everyActionAndEventNotThereYetIsSomewhereInTheRecordings() {
        var named =
                Blocks.resource("not-yet.txt").blocks().stream()
                        .flatMap(block ->
                                Stream.of("action", "event", "item", "step")
                                        .flatMap(field -> block.all(field).stream()))
                        .collect(Collectors.toCollection(HashSet::new));
        named.removeAll(words());
        assertThat(named).isEmpty();
    }

    private Set<String> words() {
        var separators = Pattern.compile("[^A-Za-z0-9]+");
        return transcripts.stream()
                .flatMap(t -> t.lines().stream())
                .flatMap(separators::splitAsStream)
                .collect(Collectors.toSet());
    }

    @Test
    void everySetupCanBeMade() {
        assertThat(Suite.transcripts())
                .allSatisfy(name ->
                        assertThat(ServerSetup.load(name).file("manager.conf"))
                                .contains("[hello]"));
        assertThat(ServerSetup.load("command").file("manager.conf"))
                .containsSubsequence("[denied]", "[vars]", "[filtered]");
        assertThat(ServerSetup.load("opt_systemname").file("asterisk.conf"))
                .contains("systemname = pbx-one");
    }

    @Test
    void listsWithoutWhatIsNotThereYetCountLess() {
        var counts =
                Rules.load().script("state_lists").steps().stream()
                        .filter(step -> step instanceof Step.Expect)
                        .map(step -> ((Step.Expect) step).packet().first("ListItems").orElse(""))
                        .filter(count -> !count.isEmpty());
        assertThat(counts).containsExactly("1", "0", "3", "1", "1", "3");
    }
}

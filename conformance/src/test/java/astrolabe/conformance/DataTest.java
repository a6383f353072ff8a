package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No entry of the data files may outlive what it was written for. */
class DataTest {

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
    void everyEntryOfEveryFileIsNeeded() {
        var entries = StaleEntries.ofAllTranscripts();
        assertThat(entries.deliberate()).isEmpty();
        assertThat(entries.notYet()).isEmpty();
        assertThat(entries.directions()).isEmpty();
        assertThat(entries.volatileRules(Blocks.resource("volatile.txt"))).isEmpty();
        assertThat(entries.orderRules(Blocks.resource("order.txt"))).isEmpty();
    }

    @Test
    void anEntryThatNothingNeedsIsFound() {
        var transcripts = List.of(Transcript.load("flow_originate_busy"));
        var entries =
                new StaleEntries(
                        transcripts,
                        Blocks.parse(
                                List.of(
                                        "transcript: flow_originate_busy",
                                        "lines: 1",
                                        "reason: a remark is no part of the conversation",
                                        "",
                                        "transcript: flow_originate_busy",
                                        "lines: 335",
                                        "late-reply: yes",
                                        "reason: no event follows this reply")),
                        Blocks.parse(
                                List.of(
                                        "action: Originate",
                                        "action: QueueAdd",
                                        "",
                                        "item: Newstate",
                                        "where: Channel",
                                        "is: PJSIP/.*")),
                        Blocks.parse(List.of()));
        assertThat(entries.deliberate()).hasSize(2);
        assertThat(entries.notYet())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("action: QueueAdd of "),
                        other -> assertThat(other).startsWith("item: Newstate of "));
        var rules =
                Blocks.parse(
                        List.of(
                                "name: unique-id",
                                "header: Uniqueid",
                                "recorded: \\d+\\.\\d+",
                                "",
                                "name: hidden-by-the-first",
                                "header: Uniqueid",
                                "recorded: \\d+\\.\\d+",
                                "",
                                "name: of-another-event",
                                "event: Newstate",
                                "header: DialStatus",
                                "recorded: BUSY"));
        assertThat(entries.volatileRules(rules))
                .satisfiesExactly(
                        one -> assertThat(one).contains("hidden-by-the-first"),
                        other -> assertThat(other).contains("of-another-event"));
        var order =
                Blocks.parse(
                        List.of(
                                "floating: DialEnd",
                                "by: DestUniqueid",
                                "",
                                "transcript: flow_originate_busy",
                                "floating: DialState",
                                "by: DestUniqueid",
                                "",
                                "unordered-item: Status"));
        assertThat(entries.orderRules(order)).hasSize(2);
    }

    @Test
    void everyPhoneIsAnEndpointOfTheConfiguration() {
        var endpoints = ServerSetup.load("flow_ami_bridge").file("pjsip.conf");
        assertThat(Blocks.resource("stage-directions.txt").blocks())
                .flatExtracting(block -> block.all("phone"))
                .extracting(phone -> "[" + phone.split(" ")[0] + "](ep)")
                .allSatisfy(endpoint -> assertThat(endpoints).contains(endpoint));
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
        assertThat(counts).containsExactly("6", "0", "3", "6", "1", "3");
    }
}

package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What may move may move; everything else that is wrong is found and said so that one can read it.
 */
class PlantedDifferencesTest {

    private static final String FLOW = "flow_originate_busy";
    private static final Pace QUICK =
            new Pace(Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(20));

    private final Rules rules = Rules.load();

    @Test
    void eventsOfDifferentChannelsMayMove() throws Exception {
        var result = replay(steps -> Collections.swap(steps, at(steps, 116), at(steps, 136)));
        assertThat(result.agrees()).as(result.text()).isTrue();
        assertThat(result.moved()).isEqualTo(1);
    }

    @Test
    void deviceStatesMayMove() throws Exception {
        var result = replay(steps -> steps.add(at(steps, 252), steps.remove(at(steps, 207))));
        assertThat(result.agrees()).as(result.text()).isTrue();
    }

    @Test
    void headersInAnotherOrderAreFound() throws Exception {
        var result = replay(steps -> change(steps, 62, lines -> Collections.swap(lines, 3, 4)));
        assertThat(result.differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.toString())
                            .startsWith("line 62: differs: Event: Newexten");
                    assertThat(difference.detail())
                            .contains(
                                    "  - ChannelState: 0\n    ChannelStateDesc: Down\n  + ChannelState: 0");
                });
    }

    @Test
    void aMissingEventIsFound() throws Exception {
        var result = replay(steps -> steps.remove(at(steps, 154)));
        assertThat(result.differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.summary())
                                .isEqualTo("line 154 never came: Event: Newstate"));
    }

    @Test
    void anEventTooManyIsFound() throws Exception {
        var result = replay(steps -> steps.add(at(steps, 270), steps.get(at(steps, 154))));
        assertThat(result.differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.summary())
                                .endsWith("not in the recording: Event: Newstate"));
    }

    @Test
    void aWrongValueIsFound() throws Exception {
        var result =
                replay(steps ->
                        change(
                                steps,
                                171,
                                lines ->
                                        lines.set(
                                                lines.size() - 1,
                                                Line.of("DialStatus: CHANUNAVAIL"))));
        assertThat(result.differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.summary())
                                .isEqualTo(
                                        "line 171 differs: Event: DialEnd - DialStatus: BUSY + DialStatus: CHANUNAVAIL"));
    }

    @Test
    void eventsOfOneChannelKeepTheirOrder() throws Exception {
        var result = replay(steps -> Collections.swap(steps, at(steps, 252), at(steps, 270)));
        assertThat(result.differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.toString())
                                .isEqualTo(
                                        "line 270: came too early: Event: Hangup\n  before line 252 (Event: SoftHangupRequest)"));
    }

    @Test
    void oneChannelUnderTwoUniqueidsIsFound() throws Exception {
        var result =
                replay(steps ->
                        change(
                                steps,
                                154,
                                lines -> lines.replaceAll(PlantedDifferencesTest::otherUniqueid)));
        assertThat(result.differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.summary())
                                .startsWith("line 154 differs: Event: Newstate - Uniqueid: "));
    }

    @Test
    void anotherLineEndIsFound() throws Exception {
        var result =
                replay(steps ->
                        change(
                                steps,
                                24,
                                lines ->
                                        lines.replaceAll(
                                                line -> new Line(line.text(), Line.Ending.LF))));
        assertThat(result.differences()).isNotEmpty();
    }

    @Test
    void anEventBeforeTheReplyThatItFollowsIsFound() throws Exception {
        var result = replay(steps -> Collections.swap(steps, at(steps, 24), at(steps, 28)));
        assertThat(result.differences())
                .extracting(Difference::what)
                .contains("came too early: Event: Newchannel");
    }

    @Test
    void aReplyThatMayComeLateMayComeInTime() throws Exception {
        UnaryOperator<Step> onTime =
                step ->
                        step instanceof Step.Expect(var line, var connection, var packet, _)
                                ? new Step.Expect(line, connection, packet, false)
                                : step;
        var result = replay("flow_originate_local_app_sync", steps -> steps.replaceAll(onTime));
        assertThat(result.agrees()).as(result.text()).isTrue();
    }

    @Test
    void aTechnologyCauseThatIsWrongOrMissingIsFound() throws Exception {
        var wrong =
                replay(
                        "flow_originate_pjsip_busy",
                        steps ->
                                change(
                                        steps,
                                        119,
                                        lines ->
                                                lines.set(
                                                        lines.size() - 1,
                                                        Line.of("TechCause: 603"))));
        assertThat(wrong.differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.summary())
                                .isEqualTo(
                                        "line 119 differs: Event: Hangup - TechCause: 486 + TechCause: 603"));
        var missing =
                replay(
                        "flow_originate_pjsip_busy",
                        steps -> change(steps, 119, List<Line>::removeLast));
        assertThat(missing.differences()).hasSize(1);
    }

    @Test
    void aPartnersCallIdThatChangesIsFound() throws Exception {
        var result =
                replay(
                        "flow_redirect_dual",
                        steps ->
                                change(
                                        steps,
                                        864,
                                        lines ->
                                                lines.set(
                                                        lines.size() - 1,
                                                        Line.of("Value: 1@alice"))));
        assertThat(result.differences())
                .extracting(Difference::line)
                .as(result.text())
                .containsOnly(864);
    }

    @Test
    void aChosenBridgeTechnologyThatIsWrongIsFound() throws Exception {
        var result =
                replay(
                        "flow_bridge_destroy",
                        steps ->
                                change(
                                        steps,
                                        1227,
                                        lines ->
                                                lines.replaceAll(line ->
                                                        Line.of(
                                                                line.text()
                                                                        .replace(
                                                                                "native_rtp",
                                                                                "simple_bridge")))));
        assertThat(result.differences()).hasSize(1);
    }

    @Test
    void whatFloatsInOneRecordingDoesNotInAnother() throws Exception {
        var free =
                replay(
                        "flow_originate_pjsip_exten",
                        steps -> steps.add(at(steps, 688), steps.remove(at(steps, 639))));
        assertThat(free.agrees()).as(free.text()).isTrue();
        var bound =
                replay(
                        "flow_redirect_dual",
                        steps -> steps.add(at(steps, 421), steps.remove(at(steps, 472))));
        assertThat(bound.differences())
                .extracting(Difference::what)
                .contains("came too early: Event: DialState");
        var response = replay(steps -> Collections.swap(steps, at(steps, 171), at(steps, 270)));
        assertThat(response.agrees()).isFalse();
    }

    @Test
    void aStateThatNoRaceExplainsIsFound() throws Exception {
        var result =
                replay(
                        "flow_originate_noanswer_sync",
                        steps ->
                                change(
                                        steps,
                                        172,
                                        lines ->
                                                lines.replaceAll(line ->
                                                        line.name().equals("DestChannelState")
                                                                ? Line.of("DestChannelState: 6")
                                                                : line)));
        assertThat(result.differences()).hasSize(1);
    }

    @Test
    void phonesAreToldWhatTheDirectionsSay() throws Exception {
        var script = rules.script("flow_pjsip_call_cancel");
        try (var parrot = Parrot.start(script.steps(), OtherWords::of)) {
            assertThat(new Replay(script, parrot, rules, QUICK).run().agrees()).isTrue();
            assertThat(parrot.told())
                    .containsExactly(
                            "bob NeverAnswers[]", "alice Calls[extension=1002]", "alice HangsUp[]");
        }
    }

    @Test
    void aSessionThatIsAnotherOneOfASuddenIsFound() throws Exception {
        var result =
                replay(
                        "http_rawman",
                        steps ->
                                change(
                                        steps,
                                        33,
                                        lines ->
                                                lines.replaceAll(
                                                        PlantedDifferencesTest::otherSession)));
        assertThat(result.differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.summary())
                                .startsWith(
                                        "line 33 differs: HTTP/1.1 200 OK - Set-Cookie: mansession_id=\"c529cb95\""));
    }

    @Test
    void anotherStatusAnotherHeaderAndAnotherLineEndOfAPageAreFound() throws Exception {
        var result =
                replay(
                        "http_rawman",
                        steps -> {
                            change(
                                    steps,
                                    33,
                                    lines -> lines.set(0, Line.of("HTTP/1.1 403 Forbidden")));
                            change(steps, 54, lines -> Collections.swap(lines, 1, 2));
                            change(
                                    steps,
                                    76,
                                    lines ->
                                            lines.add(
                                                    new Line(
                                                            lines.removeLast().text(),
                                                            Line.Ending.LF)));
                        });
        assertThat(result.differences())
                .extracting(Difference::line)
                .as(result.text())
                .containsExactly(33, 54, 76);
    }

    @Test
    void aNonceThatIsNotTheOneGivenOutIsFound() throws Exception {
        var result =
                replay(
                        "http_digest",
                        steps ->
                                change(
                                        steps,
                                        98,
                                        lines ->
                                                lines.replaceAll(line ->
                                                        Line.of(
                                                                line.text()
                                                                        .replace(
                                                                                "4b9d51f7",
                                                                                "4b9d51f8")))));
        assertThat(result.differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.detail()).contains("- WWW-authenticate: Digest"));
    }

    private ReplayResult replay(Consumer<List<Step>> change)
            throws IOException, InterruptedException {
        return replay(FLOW, change);
    }

    private ReplayResult replay(String transcript, Consumer<List<Step>> change)
            throws IOException, InterruptedException {
        var script = rules.script(transcript);
        var said = new ArrayList<>(script.steps());
        change.accept(said);
        try (var parrot = Parrot.start(said, OtherWords::of)) {
            return new Replay(script, parrot, rules, QUICK).run();
        }
    }

    private static int at(List<Step> steps, int line) {
        return steps.stream().map(Step::line).toList().indexOf(line);
    }

    private static void change(List<Step> steps, int line, Consumer<List<Line>> change) {
        steps.replaceAll(step ->
                step instanceof Step.Expect expect && expect.line() == line
                        ? changed(expect, change)
                        : step);
    }

    private static Step changed(Step.Expect expect, Consumer<List<Line>> change) {
        var lines = new ArrayList<>(expect.packet().lines());
        change.accept(lines);
        return new Step.Expect(
                expect.line(), expect.connection(), new Packet(lines), expect.late());
    }

    private static Line otherSession(Line line) {
        return Line.of(line.text().replace("c529cb95", "c529cb96"));
    }

    private static Line otherUniqueid(Line line) {
        return line.name().equals("Uniqueid") ? Line.of("Uniqueid: 1700000000.9") : line;
    }
}

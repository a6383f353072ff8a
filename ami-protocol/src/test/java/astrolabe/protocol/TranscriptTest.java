package astrolabe.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import astrolabe.protocol.Decoded.Packet;
import astrolabe.protocol.Decoded.Rejected;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recorded conversations, answered by nothing but the decoder, an echo of the id, and the encoder.
 */
class TranscriptTest {
    @TestFactory
    Stream<DynamicTest> headerRules() throws IOException {
        return steps("header_rules.txt");
    }

    @TestFactory
    Stream<DynamicTest> limits() throws IOException {
        return steps("limits.txt");
    }

    @TestFactory
    Stream<DynamicTest> unknownActions() throws IOException {
        return steps("unknown_action.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"header_rules.txt", "limits.txt", "unknown_action.txt"})
    void oneConnectionServesAllStepsFedByteByByte(String name) throws IOException {
        AmiDecoder decoder = new AmiDecoder(Limits.ASTERISK);
        for (Transcript.Step step : Transcript.read(name).steps()) {
            PacketBuffer answers = new PacketBuffer();
            byte[] sent = step.bytes();
            for (int i = 0; i < sent.length; i++) {
                decoder.feed(sent, i, 1, decoded -> answer(decoded, answers));
            }
            assertThat(text(answers)).as(step.title()).isEqualTo(step.answered());
        }
    }

    private static Stream<DynamicTest> steps(String name) throws IOException {
        List<Transcript.Step> steps = Transcript.read(name).steps();
        assertThat(steps).hasSizeGreaterThan(6);
        return steps.stream().map(step -> dynamicTest(step.title(), () -> replay(step)));
    }

    private static void replay(Transcript.Step step) {
        PacketBuffer answers = new PacketBuffer();
        byte[] sent = step.bytes();
        AmiDecoder decoder = new AmiDecoder(Limits.ASTERISK);
        decoder.feed(sent, 0, sent.length, decoded -> answer(decoded, answers));
        assertThat(text(answers)).isEqualTo(step.answered());
    }

    private static String text(PacketBuffer answers) {
        return WireText.decode(answers.toByteArray());
    }

    private static void answer(Decoded decoded, PacketBuffer answers) {
        switch (decoded) {
            case Packet(AmiMessage request) -> answer(request, answers);
            case Rejected(Decoded.Reason reason, String actionId) ->
                    begin("Error", actionId, answers).header("Message", reason.text()).end();
        }
    }

    private static void answer(AmiMessage request, PacketBuffer answers) {
        String id = request.actionId().orElse("");
        String action = request.action().orElse("");
        if (action.isEmpty()) {
            begin("Error", id, answers).header("Message", "Missing action in request").end();
        } else if (Ascii.equalsIgnoringCase(action, "Ping")) {
            begin("Success", id, answers).header("Ping", "Pong").end();
        } else {
            begin("Error", id, answers).header("Message", unknown(action)).end();
        }
    }

    private static String unknown(String action) {
        return "Invalid/unknown command: "
                + action
                + ". Use Action: ListCommands to show available commands.";
    }

    private static PacketBuffer begin(String response, String actionId, PacketBuffer answers) {
        answers.header("Response", response);
        return actionId.isEmpty() ? answers : answers.header("ActionID", actionId);
    }
}

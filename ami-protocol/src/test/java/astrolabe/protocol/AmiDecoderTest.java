package astrolabe.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.protocol.AmiMessage.Header;
import astrolabe.protocol.Decoded.Packet;
import astrolabe.protocol.Decoded.Reason;
import astrolabe.protocol.Decoded.Rejected;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmiDecoderTest {
    private final AmiDecoder decoder = new AmiDecoder(Limits.ASTERISK);

    @Test
    void keepsNamesDuplicatesOrderAndLinesWithoutColon() {
        assertThat(
                        read(
                                "ACTION: x\r\nVariable:a=1\r\nno colon\r\n:odd\r\nVariable:\t b=2 \r\n\r\n"))
                .containsExactly(
                        packet(
                                new Header("ACTION", "x"),
                                new Header("Variable", "a=1"),
                                Header.bare("no colon"),
                                Header.bare(":odd"),
                                new Header("Variable", "b=2 ")));
    }

    @Test
    void valueMayHoldColons() {
        assertThat(read("Data: a:b: c\n\n")).containsExactly(packet(new Header("Data", "a:b: c")));
    }

    @Test
    void carriageReturnsBeforeTheLineEndAreData() {
        assertThat(read("A: b\r\r\n\r\r\n\r\n"))
                .containsExactly(packet(new Header("A", "b\r"), Header.bare("\r")));
    }

    @Test
    void waitsForTheEmptyLine() {
        assertThat(read("Action: Ping\r\n")).isEmpty();
        assertThat(read("\r")).isEmpty();
        assertThat(read("\n")).containsExactly(packet(new Header("Action", "Ping")));
    }

    @Test
    void bytesThatAreNotUtf8SurviveAPacket() {
        assertThat(read("A: \u00ff\u00c5\u00bc\n\n"))
                .containsExactly(packet(new Header("A", "\udcff\u017c")));
    }

    @Test
    void lineOf1023BytesWithBareLineFeedFits() {
        assertThat(read("ActionID: 1\n" + line(1023) + "\n\n"))
                .containsExactly(
                        packet(new Header("ActionID", "1"), new Header("X", "a".repeat(1020))));
    }

    @Test
    void lineOf1024BytesWithBareLineFeedIsTooLong() {
        assertThat(read("ActionID: 1\n" + line(1024) + "\n\n")).containsExactly(tooLong("1"));
    }

    @Test
    void lineOf1023BytesLeavesItsLineEndAsAnEmptyLine() {
        assertThat(read("ActionID: 1\r\n" + line(1023) + "\r\nActionID: 2\r\n\r\n"))
                .containsExactly(tooLong("1"), packet(new Header("ActionID", "2")));
    }

    @Test
    void carriageReturnAtTheCutIsDataUnlessALineFeedFollows() {
        assertThat(read(line(1023) + "\rx\r\nActionID: 2\r\n\r\n")).containsExactly(tooLong("2"));
    }

    @Test
    void restOfALongLineIsNoHeader() {
        assertThat(read(line(1024) + "ActionID: fake\nActionID: true\n\n"))
                .containsExactly(tooLong("true"));
    }

    @Test
    void anEmptyFirstIdIsNotReplacedByALaterOne() {
        assertThat(read("ActionID:\n" + line(2000) + "\nActionID: 2\n\n"))
                .containsExactly(tooLong(""));
        assertThat(read(line(2000) + "\nActionID:\nActionID: 2\n\n")).containsExactly(tooLong(""));
    }

    @Test
    void idBehindTheLastAllowedLineIsNotEchoed() {
        String fill = "X: 1\n".repeat(128);
        assertThat(read(fill + "ActionID: late\n\n"))
                .containsExactly(new Rejected(Reason.TOO_MANY_LINES, ""));
        assertThat(read(line(2000) + "\n" + fill + "ActionID: late\n\n"))
                .containsExactly(tooLong(""));
    }

    @Test
    void linesWithoutColonCountAsLines() {
        assertThat(read("x\n".repeat(128) + "\n")).hasOnlyElementsOfType(Packet.class);
        assertThat(read("x\n".repeat(129) + "\n"))
                .containsExactly(new Rejected(Reason.TOO_MANY_LINES, ""));
    }

    @Test
    void aRejectedPacketLeavesNoTrace() {
        assertThat(read("Secret: x\n" + line(3000) + "\n\nAction: Ping\n\n"))
                .containsExactly(tooLong(""), packet(new Header("Action", "Ping")));
        assertThat(read("x\n".repeat(500) + "\n" + "x\n".repeat(128) + "\n"))
                .hasExactlyElementsOfTypes(Rejected.class, Packet.class);
    }

    @Test
    void bytesOfAllLinesTogetherAreLimitedToo() {
        AmiDecoder small = new AmiDecoder(new Limits(100, 100, 10));
        assertThat(read(small, "ID: 45\n9876\n\n")).hasOnlyElementsOfType(Packet.class);
        assertThat(read(small, "ID: 45\n98765\nx\n\n"))
                .containsExactly(new Rejected(Reason.TOO_MANY_LINES, ""));
    }

    @Test
    void bannerComesAsAPacketOfItsOwn() {
        AmiDecoder client = AmiDecoder.expectingBanner(Limits.CLIENT);
        assertThat(read(client, "Asterisk Call Manager/13.0.0\r\n"))
                .containsExactly(packet(Header.bare(Banner.CURRENT.text())));
        assertThat(read(client, "Response: Success\r\n\r\n"))
                .containsExactly(packet(new Header("Response", "Success")));
    }

    @Test
    void readsByteBuffersOfEitherKind() {
        byte[] sent = "xAction: Ping\r\nActionID: 1\r\n\r\n".getBytes(ISO_8859_1);
        ByteBuffer heap = ByteBuffer.wrap(sent, 1, sent.length - 1).slice();
        ByteBuffer direct = ByteBuffer.allocateDirect(sent.length).put(sent).flip().position(1);
        for (ByteBuffer bytes :
                List.of(heap, direct, heap.duplicate().rewind().asReadOnlyBuffer())) {
            List<Decoded> seen = new ArrayList<>();
            decoder.feed(bytes, seen::add);
            assertThat(seen)
                    .containsExactly(
                            packet(new Header("Action", "Ping"), new Header("ActionID", "1")));
            assertThat(bytes.hasRemaining()).isFalse();
        }
    }

    @Test
    void aThrowingSinkSpendsItsPacketOnly() {
        byte[] sent = "Action: Ping\n\n".getBytes(ISO_8859_1);
        assertThatThrownBy(() ->
                        decoder.feed(
                                sent,
                                0,
                                sent.length,
                                _ -> {
                                    throw new IllegalStateException("full");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read("Action: Ping\n\n")).containsExactly(packet(new Header("Action", "Ping")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\n", "a: b\n", "\r", "\r\n", "ActionID: 1\n", ":\n"})
    void memoryIsBoundedWhateverIsFed(String pattern) {
        byte[] chunk = pattern.repeat(10_000).getBytes(ISO_8859_1);
        for (int i = 0; i < 200; i++) {
            decoder.feed(chunk, 0, chunk.length, _ -> {});
            assertThat(decoder.retainedBytes())
                    .isLessThanOrEqualTo(Limits.ASTERISK.lineBytes() * 129);
        }
    }

    private List<Decoded> read(String latin1) {
        return read(decoder, latin1);
    }

    private static List<Decoded> read(AmiDecoder decoder, String latin1) {
        List<Decoded> seen = new ArrayList<>();
        byte[] bytes = latin1.getBytes(ISO_8859_1);
        decoder.feed(bytes, 0, bytes.length, seen::add);
        return seen;
    }

    private static String line(int length) {
        return "X: " + "a".repeat(length - 3);
    }

    private static Packet packet(Header... headers) {
        return new Packet(AmiMessage.of(headers));
    }

    private static Rejected tooLong(String actionId) {
        return new Rejected(Reason.LINE_TOO_LONG, actionId);
    }
}

package astrolabe.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.protocol.AmiMessage.Header;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class PacketBufferTest {
    private final PacketBuffer buffer = new PacketBuffer(1);

    @Test
    void writesLinesInOrderAndAnEmptyLine() {
        buffer.header("Response", "Success").header("Output", "").bare("No categories found").end();
        assertThat(text(buffer))
                .isEqualTo("Response: Success\r\nOutput: \r\nNo categories found\r\n\r\n");
    }

    @Test
    void lineFeedEndsThePacketsLastValueOnly() {
        buffer.header("A", "first\n").header("Message", "requires a channel.\n").end();
        assertThat(text(buffer)).isEqualTo("A: first \r\nMessage: requires a channel.\n\r\n\r\n");
    }

    @Test
    void lineFeedBeforeABareLineIsABlank() {
        buffer.header("A", "first\n").bare("second\n").end();
        assertThat(text(buffer)).isEqualTo("A: first \r\nsecond \r\n\r\n");
    }

    @Test
    void lineFeedInsideTextIsABlankAndCarriageReturnPasses() {
        buffer.header("Acti\nonID", "a\rb\r\nAction: Logoff\n\nx\u017c\n\udcff").end();
        assertThat(buffer.toByteArray())
                .isEqualTo(
                        WireText.encode(
                                "Acti onID: a\rb\r Action: Logoff  x\u017c \udcff\r\n\r\n"));
    }

    @Test
    void aPacketAfterOneThatEndedInLineFeedLeavesItAlone() {
        buffer.header("Message", "x\n").end().header("Event", "y").end();
        assertThat(text(buffer)).isEqualTo("Message: x\n\r\n\r\nEvent: y\r\n\r\n");
    }

    @Test
    void refusesLinesThatWouldEndThePacket() {
        assertThatThrownBy(() -> buffer.bare("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> buffer.header("", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> buffer.header("", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(buffer.length()).isZero();
    }

    @Test
    void clearedBufferStartsAnew() {
        buffer.header("A", "x\n").clear();
        buffer.header("B", 7).end();
        assertThat(text(buffer)).isEqualTo("B: 7\r\n\r\n");
    }

    @Test
    void viewShowsWhatWasWritten() {
        ByteBuffer view = buffer.header("A", "b").end().view();
        byte[] seen = new byte[view.remaining()];
        view.get(seen);
        assertThat(seen).isEqualTo(buffer.toByteArray());
    }

    @Test
    void anEmptyMessageIsAnEmptyLine() {
        assertThat(AmiEncoder.encode(AmiMessage.of())).isEqualTo(new byte[] {'\r', '\n'});
    }

    @Property
    void numbersAreWrittenAsTheirDigits(@ForAll long number) {
        PacketBuffer numbers = new PacketBuffer(0).header("N", number);
        assertThat(text(numbers)).isEqualTo("N: " + number + "\r\n");
    }

    @Property
    void noTextAddsALineOrEndsThePacketEarly(@ForAll @NotEmpty String name, @ForAll String value) {
        AmiMessage message =
                AmiMessage.builder()
                        .header(name, value)
                        .header(name, value)
                        .header("Last", "one")
                        .build();
        List<Decoded> seen = new ArrayList<>();
        byte[] bytes = AmiEncoder.encode(message);
        new AmiDecoder(Limits.CLIENT).feed(bytes, 0, bytes.length, seen::add);
        assertThat(seen).hasSize(1);
        assertThat(((Decoded.Packet) seen.getFirst()).message().headers())
                .hasSize(3)
                .endsWith(new Header("Last", "one"));
    }

    private static String text(PacketBuffer buffer) {
        return WireText.decode(buffer.toByteArray());
    }
}

package astrolabe.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PacketsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aPacketEndsBehindItsEmptyLine() {
        byte[] two = bytes("A: 1\r\nB: 2\r\n\r\nC: 3\r\n\r\n");
        assertThat(Packets.end(two, 0, two.length)).isEqualTo(14);
        assertThat(Packets.end(two, 14, two.length)).isEqualTo(two.length);
        assertThat(Packets.end(two, 14, two.length - 1)).isEqualTo(-1);
    }

    @Test
    void aNumberIsWrittenAndRead() {
        byte[] room = bytes("N: 000000");
        Packets.number(room, 3, 6, 4711);
        assertThat(new String(room, StandardCharsets.US_ASCII)).isEqualTo("N: 004711");
        assertThat(Packets.number(room, 3, 6)).isEqualTo(4711);
        assertThat(Packets.number(room, 0, 6)).isEqualTo(-1);
    }

    @Test
    void aTextIsFoundWhereItStands() {
        byte[] packet = bytes("Event: Hangup\r\nActionID: 7\r\n\r\n");
        assertThat(Packets.at(packet, 0, packet.length, bytes("Event: "))).isTrue();
        assertThat(Packets.at(packet, 0, 3, bytes("Event: "))).isFalse();
        assertThat(Packets.after(packet, 0, packet.length, bytes("ActionID: "))).isEqualTo(25);
        assertThat(Packets.after(packet, 0, 20, bytes("ActionID: "))).isEqualTo(-1);
    }
}

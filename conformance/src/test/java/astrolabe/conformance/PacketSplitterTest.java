package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conformance.Line.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketSplitterTest {

    @Test
    void cutsAfterEmptyLinesAndKeepsTheKindOfEachEnd() {
        assertThat(split("Hello\r\nA: 1\r\nB: 2\n\r\n\r\nC: 3\r\n\r\n"))
                .containsExactly(
                        new Packet(List.of(Line.of("Hello"))),
                        new Packet(List.of(Line.of("A: 1"), new Line("B: 2", Ending.LF))),
                        new Packet(List.of()),
                        new Packet(List.of(Line.of("C: 3"))));
    }

    @Test
    void keepsWhatWasNeverEnded() {
        assertThat(split("Hello\r\nA: 1\r\nB"))
                .endsWith(new Packet(List.of(Line.of("A: 1"), new Line("B", Ending.NONE))));
    }

    private static List<Packet> split(String text) {
        var splitter = new PacketSplitter();
        var packets = new ArrayList<Packet>();
        for (var octet : text.getBytes(ISO_8859_1)) {
            splitter.accept(octet).ifPresent(packets::add);
        }
        splitter.rest().ifPresent(packets::add);
        return packets;
    }
}

package astrolabe.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.protocol.AmiMessage.Header;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AmiDecoderPropertyTest {
    // Small enough that random input crosses each of them often.
    private static final Limits TIGHT = new Limits(24, 5, 60);

    @Property
    void anySplitOfTheBytesGivesTheSameMessages(
            @ForAll("streams") byte[] bytes,
            @ForAll @Size(max = 20) List<@IntRange(max = 400) Integer> cuts) {
        assertThat(inPieces(bytes, cuts)).isEqualTo(inPieces(bytes, List.of()));
    }

    @Property
    void arbitraryBytesNeverThrowAndNothingGrowsBeyondTheLimits(@ForAll byte[] bytes) {
        AmiDecoder decoder = new AmiDecoder(TIGHT);
        for (int i = 0; i < 5; i++) {
            decoder.feed(bytes, 0, bytes.length, AmiDecoderPropertyTest::keepsLimits);
            assertThat(decoder.retainedBytes())
                    .isLessThanOrEqualTo(TIGHT.lineBytes() + TIGHT.packetBytes());
        }
    }

    @Property
    void whatIsWithinTheLimitsIsWrittenBackAsItWasRead(@ForAll("streams") byte[] bytes) {
        for (Decoded decoded : inPieces(bytes, List.of())) {
            if (decoded instanceof Decoded.Packet(AmiMessage message)) {
                assertThat(reread(message)).containsExactly(decoded);
            }
        }
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("messages") AmiMessage message) {
        assertThat(reread(message)).containsExactly(new Decoded.Packet(message));
    }

    @Provide
    Arbitrary<AmiMessage> messages() {
        Arbitrary<String> names = wireText("[:\n]").filter(name -> !name.isEmpty());
        Arbitrary<String> values = wireText("^[ \t\r\n]+|\n");
        return Combinators.combine(names, values)
                .as(Header::new)
                .list()
                .ofMaxSize(10)
                .map(AmiMessage::new);
    }

    /** Text of any bytes; what is unwanted goes first, so that only what can be read is made. */
    private static Arbitrary<String> wireText(String unwanted) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(40)
                .map(bytes -> new String(bytes, ISO_8859_1).replaceAll(unwanted, ""))
                .map(text -> WireText.decode(text.getBytes(ISO_8859_1)));
    }

    @Provide
    Arbitrary<byte[]> streams() {
        return Arbitraries.of(
                        "A",
                        ":",
                        " ",
                        "\r",
                        "\n",
                        "\r\n",
                        "\n\n",
                        "ActionID: ",
                        "\u0142",
                        "\udcff",
                        "aaaaaaaaaa")
                .list()
                .ofMaxSize(120)
                .map(parts -> WireText.encode(String.join("", parts)));
    }

    private static List<Decoded> inPieces(byte[] bytes, List<Integer> cuts) {
        AmiDecoder decoder = new AmiDecoder(TIGHT);
        List<Decoded> seen = new ArrayList<>();
        List<Integer> ends =
                new ArrayList<>(cuts.stream().filter(cut -> cut < bytes.length).sorted().toList());
        ends.add(bytes.length);
        int from = 0;
        for (int end : ends) {
            decoder.feed(bytes, from, end - from, seen::add);
            from = end;
        }
        return seen;
    }

    private static List<Decoded> reread(AmiMessage message) {
        List<Decoded> seen = new ArrayList<>();
        byte[] bytes = AmiEncoder.encode(message);
        new AmiDecoder(Limits.CLIENT).feed(bytes, 0, bytes.length, seen::add);
        return seen;
    }

    private static void keepsLimits(Decoded decoded) {
        if (decoded instanceof Decoded.Packet(AmiMessage message)) {
            assertThat(message.headers()).hasSizeLessThanOrEqualTo(TIGHT.headers());
        }
    }
}

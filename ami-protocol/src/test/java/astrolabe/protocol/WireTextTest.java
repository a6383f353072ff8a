package astrolabe.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTextTest {
    @Property
    void anyBytesRoundTrip(@ForAll byte[] bytes) {
        assertThat(WireText.encode(WireText.decode(bytes))).isEqualTo(bytes);
    }

    @Property
    void bytesThatLookLikeUtf8RoundTrip(@ForAll("pieces") byte[] bytes) {
        assertThat(WireText.encode(WireText.decode(bytes))).isEqualTo(bytes);
    }

    @Property
    void anyUnicodeTextRoundTrips(@ForAll("unicode") String text) {
        assertThat(WireText.decode(WireText.encode(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "50696e67, Ping",
        "c5bc, \u017c",
        "f09f989c, \ud83d\ude1c",
        "efbfbd, \ufffd",
        "ff, \udcff",
        "61c5, a\udcc5",
        "c0af, \udcc0\udcaf",
        "edb3bf, \udced\udcb3\udcbf",
        "f09f98, \udcf0\udc9f\udc98",
        "efbfbdff, \ufffd\udcff"
    })
    void decodesUtf8AndEscapesTheRest(String hex, String text) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(WireText.decode(bytes)).isEqualTo(text);
        assertThat(WireText.encode(text)).isEqualTo(bytes);
    }

    @Property
    void anyCharactersWhateverAreEncodedWithoutMakingALineEnd(
            @ForAll char one, @ForAll char other) {
        byte[] bytes = WireText.encode(new String(new char[] {one, other}));
        assertThat(new String(bytes, ISO_8859_1).indexOf('\n') >= 0)
                .isEqualTo(one == '\n' || other == '\n');
    }

    @Provide
    Arbitrary<byte[]> pieces() {
        return Arbitraries.of(
                        "61",
                        "c5bc",
                        "f09f989c",
                        "efbfbd",
                        "ff",
                        "c5",
                        "f09f",
                        "edb3",
                        "bf",
                        "80",
                        "e0")
                .list()
                .ofMaxSize(12)
                .map(parts -> HexFormat.of().parseHex(String.join("", parts)));
    }

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(20)
                .map(points ->
                        points.stream()
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString());
    }
}

package astrolabe.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.protocol.AmiMessage.Header;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTextTest {

    @Test
    void fieldsKeepTheirOrderAndTheirDuplicates() {
        assertThat(FormText.read("action=ping&b=1&b=2&&=x&flag"))
                .containsExactly(
                        new Header("action", "ping"),
                        new Header("b", "1"),
                        new Header("b", "2"),
                        new Header("flag", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a+b; a b",
                "a%20b; a b",
                "a%2Bb; a+b",
                "100%; 100%",
                "%zz%4; %zz%4",
                "%C3%A4; ä"
            })
    void escapesAreResolvedAndWhatIsNoneStands(String written, String meant) {
        assertThat(FormText.decode(written)).isEqualTo(meant);
    }

    @Property
    void nothingBreaksIt(@ForAll String text) {
        String wire =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(FormText.read(wire)).allSatisfy(field -> assertThat(field.name()).isNotEmpty());
    }
}

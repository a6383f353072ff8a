package astrolabe.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BannerTest {
    @Test
    void isOneLine() {
        assertThat(WireText.decode(Banner.CURRENT.encode()))
                .isEqualTo("Asterisk Call Manager/13.0.0\r\n");
    }

    @Test
    void isReadWithOrWithoutItsLineEnd() {
        assertThat(Banner.parse("Asterisk Call Manager/1.1\r\n")).contains(new Banner("1.1"));
        assertThat(Banner.parse(Banner.CURRENT.text())).contains(Banner.CURRENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Response: Success",
                "Asterisk Call Manager/",
                "Asterisk Call Manager/1\n2"
            })
    void otherLinesAreNone(String line) {
        assertThat(Banner.parse(line)).isEmpty();
    }

    @Test
    void versionIsNeverEmptyNorALineOfItsOwn() {
        assertThatThrownBy(() -> new Banner("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Banner("1\n2")).isInstanceOf(IllegalArgumentException.class);
    }
}

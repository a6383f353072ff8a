package astrolabe.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthTest {
    @ParameterizedTest
    @ValueSource(strings = {"yes", "true", "y", "t", "1", "on", "YES", "On"})
    void yes(String word) {
        assertThat(Truth.of(word).isYes()).isTrue();
        assertThat(Truth.of(word).isNo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "false", "n", "f", "0", "off", "FALSE", "Off"})
    void no(String word) {
        assertThat(Truth.of(word).isNo()).isTrue();
        assertThat(Truth.of(word).isYes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "yes ", "ye", "enable", "00"})
    void neither(String word) {
        assertThat(Truth.of(word)).isEqualTo(Truth.NEITHER);
    }
}

package astrolabe.media.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortRangeTest {

    @Test
    void pairsBeginEvenAndGoRound() {
        PortRange range = new PortRange(10_001, 10_005);
        assertThat(range.pairs()).isEqualTo(2);
        assertThat(range.even(0)).isEqualTo(10_002);
        assertThat(range.even(1)).isEqualTo(10_004);
        assertThat(range.even(2)).isEqualTo(10_002);
        assertThat(new PortRange(10_000, 10_001).pairs()).isEqualTo(1);
    }

    @Test
    void aRangeWithoutAPairIsRefused() {
        assertThatThrownBy(() -> new PortRange(10_001, 10_002))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PortRange(80, 10_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PortRange(10_000, 65_536))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

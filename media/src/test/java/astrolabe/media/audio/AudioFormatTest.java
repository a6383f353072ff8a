package astrolabe.media.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AudioFormatTest {

    private static final Duration USUAL = Duration.ofMillis(20);

    @Test
    void aFormatKnowsTheSizeOfItsFrames() {
        assertThat(AudioFormat.ULAW.octets(AudioFormat.ULAW.samples(USUAL))).isEqualTo(160);
        assertThat(AudioFormat.G722.octets(AudioFormat.G722.samples(USUAL))).isEqualTo(160);
        assertThat(AudioFormat.GSM.octets(AudioFormat.GSM.samples(USUAL))).isEqualTo(33);
        assertThat(AudioFormat.SLIN48.octets(AudioFormat.SLIN48.samples(USUAL))).isEqualTo(1_920);
        assertThat(AudioFormat.GSM.samples(65)).isEqualTo(160);
    }

    /** RFC 3551, 4.5.2: its timestamps go on as if it had 8,000 samples in a second. */
    @Test
    void theClockOfG722IsHalfItsRate() {
        assertThat(AudioFormat.G722.clockUnits(320)).isEqualTo(160);
        assertThat(AudioFormat.SLIN16.clockUnits(320)).isEqualTo(320);
    }

    @Test
    void aFrameKnowsHowLongItSounds() {
        assertThat(AudioFrame.of(AudioFormat.ULAW, new byte[160]).duration()).isEqualTo(USUAL);
        assertThat(AudioFrame.of(AudioFormat.SLIN16, new short[160]).duration())
                .isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void samplesAndOctetsAreNotMixedUp() {
        assertThatThrownBy(() -> AudioFrame.of(AudioFormat.ULAW, new short[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AudioFrame.of(AudioFormat.SLIN, new byte[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package astrolabe.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnSoundsTest {

    @Test
    void eachSoundIsWhatItsNotesSay() throws Exception {
        for (Map.Entry<String, String> sound : OwnSounds.NOTES.entrySet()) {
            short[] expected = OwnSounds.samples(sound.getValue());
            Sound found = new SoundFiles().find(sound.getKey(), "en").orElseThrow();
            short[] actual = OwnSounds.flat(found.frames());
            assertThat(actual).as(sound.getKey()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                // machines may round a sine differently
                assertThat((int) actual[i]).isBetween(expected[i] - 1, expected[i] + 1);
            }
        }
    }
}

package astrolabe.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFilesTest {

    @TempDir Path directory;

    private final SoundFiles files = new SoundFiles();

    @BeforeEach
    void lookInTheDirectory() {
        files.lookIn(List.of(directory.resolve("nowhere"), directory.resolve("sounds")));
    }

    @Test
    void aLanguageIsTriedFromTheNarrowestToNone() throws Exception {
        write("sounds/hi.wav", 1);
        assertThat(first("hi", "en_GB")).isEqualTo(1);
        write("sounds/en/hi.wav", 2);
        assertThat(first("hi", "en_GB")).isEqualTo(2);
        write("sounds/en_GB/hi.wav", 3);
        assertThat(first("hi", "en_GB")).isEqualTo(3);
        assertThat(first("hi", "fr")).isEqualTo(1);
    }

    @Test
    void theLanguageMayStandBeforeOrBehindTheFolder() throws Exception {
        write("sounds/digits/en/1.wav", 4);
        assertThat(first("digits/1", "en")).isEqualTo(4);
        write("sounds/en/digits/1.wav", 5);
        assertThat(first("digits/1", "en")).isEqualTo(5);
    }

    /** A distribution installs voices and lets its administrator choose one for a language. */
    @Test
    void aLanguageMayBeALinkToAVoiceBesideIt() throws Exception {
        write("sounds/en_US_f_Allison/digits/1.wav", 9);
        Files.createSymbolicLink(
                directory.resolve("chosen"), directory.resolve("sounds/en_US_f_Allison"));
        Files.createSymbolicLink(directory.resolve("sounds/en"), directory.resolve("chosen"));
        assertThat(first("digits/1", "en_GB")).isEqualTo(9);
        assertThat(first("digits/1", "en_US_f_Allison")).isEqualTo(9);
    }

    @Test
    void theFirstPlaceThatHasTheSoundWins() throws Exception {
        write("more/hi.wav", 1);
        write("more/en/only.wav", 2);
        write("sounds/hi.wav", 3);
        files.lookIn(List.of(directory.resolve("sounds"), directory.resolve("more")));
        assertThat(first("hi", "en")).isEqualTo(3);
        assertThat(first("only", "en")).isEqualTo(2);
    }

    @Test
    void anAbsoluteNameIsTakenAsItIs() throws Exception {
        write("elsewhere/hi.wav", 6);
        assertThat(first(directory.resolve("elsewhere/hi").toString(), "en")).isEqualTo(6);
    }

    @Test
    void aRelativeNameNeverLeavesTheRoots() throws Exception {
        write("secret.wav", 7);
        write("sounds/hi.wav", 1);
        Files.createSymbolicLink(
                directory.resolve("sounds/link.wav"), directory.resolve("secret.wav"));
        assertThat(files.find("../secret", "en")).isEmpty();
        assertThat(files.find("link", "en")).isEmpty();
        assertThat(files.find("a\0b", "en")).isEmpty();
    }

    @Test
    void whatCannotBePlayedIsRefusedWithAReason() throws Exception {
        Files.createDirectories(directory.resolve("sounds"));
        Files.write(directory.resolve("sounds/old.gsm"), new byte[33]);
        Files.writeString(directory.resolve("sounds/text.wav"), "no sound at all");
        assertThatThrownBy(() -> files.find("old", "en"))
                .isInstanceOf(SoundRefused.class)
                .hasMessageContaining("GSM");
        assertThatThrownBy(() -> files.find("text", "en")).isInstanceOf(SoundRefused.class);
    }

    @Test
    void aFormatThatCanBePlayedWinsOverOneThatCannot() throws Exception {
        Files.createDirectories(directory.resolve("sounds"));
        Files.write(directory.resolve("sounds/hi.gsm"), new byte[33]);
        Files.write(directory.resolve("sounds/hi.ulaw"), new byte[] {(byte) 0x80});
        assertThat(first("hi", "en")).isEqualTo(32_124);
    }

    @Test
    void otherRatesAndStereoBecomeUsual() throws Exception {
        short[] stereo = new short[3_200];
        Arrays.fill(stereo, (short) 100);
        write("sounds/wide.wav", OwnSounds.wave(stereo, 16_000, 2));
        Sound wide = files.find("wide", "en").orElseThrow();
        assertThat(wide.frames()).hasSize(5);
        assertThat(OwnSounds.flat(wide.frames())).containsOnly((short) 100);
        short[] narrow = new short[600];
        Arrays.fill(narrow, (short) 50);
        write("sounds/narrow.wav", OwnSounds.wave(narrow, 6_000, 1));
        assertThat(OwnSounds.flat(files.find("narrow", "en").orElseThrow().frames()))
                .hasSize(800)
                .containsOnly((short) 50);
    }

    @Test
    void alawAndLinearFilesAreRead() throws Exception {
        Files.createDirectories(directory.resolve("sounds"));
        Files.write(directory.resolve("sounds/a.alaw"), new byte[] {(byte) 0xD5, (byte) 0xAA});
        short[] samples = OwnSounds.flat(files.find("a", "en").orElseThrow().frames());
        assertThat(samples[0]).isEqualTo((short) 8);
        assertThat(samples[1]).isEqualTo((short) 32_256);
        Files.write(directory.resolve("sounds/l.sln"), new byte[] {0x34, 0x12, 0x7F});
        assertThat(first("l", "en")).isEqualTo(0x1234);
        Files.write(directory.resolve("sounds/w.sln16"), new byte[] {10, 0, 20, 0});
        assertThat(first("w", "en")).isEqualTo(15);
    }

    private int first(String name, String language) throws SoundRefused, IOException {
        return files.find(name, language).orElseThrow().frames().getFirst().at(0);
    }

    private void write(String name, int sample) throws IOException {
        write(name, OwnSounds.wave(new short[] {(short) sample}));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}

package astrolabe.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.media.Tones;
import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.Pcm;
import astrolabe.media.codec.Translator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFileTest {

    private static final Codecs CODECS = Codecs.standard();

    @TempDir Path directory;

    @Test
    void everyKindThatCanBeCodedIsWrittenAndReadAgain() throws Exception {
        for (SoundFileType type : SoundFileType.all()) {
            if (CODECS.route(AudioFormat.SLIN, type.format()).isEmpty()) {
                continue;
            }
            Path path = directory.resolve("tone." + type.extensions().getFirst());
            try (SoundWriter writer = SoundWriter.create(path, type)) {
                writeTone(writer, 50);
                assertThat(writer.length()).isEqualTo(Duration.ofSeconds(1));
            }
            short[] heard = heard(path);
            assertThat(Tones.level(Tones.last(heard, 4_000), 1_000, 8_000, 8_000))
                    .as(type.label())
                    .isBetween(-1.0, 1.0);
        }
    }

    /** The Java runtime's own reader is a second opinion. */
    @Test
    void aWaveFileIsOneForOthers() throws Exception {
        Path path = directory.resolve("other.wav16");
        try (SoundWriter writer = SoundWriter.create(path, SoundFileType.WAV16)) {
            writeTone(writer, 10);
        }
        try (AudioInputStream stream =
                AudioSystem.getAudioInputStream(
                        new ByteArrayInputStream(Files.readAllBytes(path)))) {
            assertThat(stream.getFormat().getSampleRate()).isEqualTo(16_000f);
            assertThat(stream.getFormat().getChannels()).isEqualTo(1);
            assertThat(stream.getFrameLength()).isEqualTo(3_200);
        }
    }

    /** What a killed program leaves: nobody closed the file. */
    @Test
    void aFileThatNobodyClosedIsWholeUpToTheLastSecond() throws Exception {
        Path path = directory.resolve("killed.wav");
        SoundWriter writer = SoundWriter.create(path, SoundFileType.WAV);
        writeTone(writer, 149); // nearly three seconds
        byte[] left = Files.readAllBytes(path);
        writer.close();
        try (AudioInputStream stream =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(left))) {
            assertThat(stream.getFrameLength()).isGreaterThanOrEqualTo(2 * 8_000);
            assertThat(stream.getFrameLength() * 2 + 44).isEqualTo(left.length);
        }
    }

    @Test
    void aFileThatIsCutAnywhereIsPlayedToItsEnd() throws Exception {
        Path whole = directory.resolve("whole.wav");
        try (SoundWriter writer = SoundWriter.create(whole, SoundFileType.WAV)) {
            writeTone(writer, 50);
        }
        byte[] octets = Files.readAllBytes(whole);
        for (int length = 46; length < octets.length; length += 997) {
            Path cut = directory.resolve("cut.wav");
            Files.write(cut, Arrays.copyOf(octets, length));
            assertThat(heard(cut)).hasSize((length - 44) / 2);
        }
        for (int length = 0; length < 44; length++) {
            Path cut = directory.resolve("cut.wav");
            Files.write(cut, Arrays.copyOf(octets, length));
            assertThatThrownBy(() -> SoundReader.open(cut))
                    .isInstanceOf(SoundFileException.class)
                    .hasMessageContaining("cut.wav can't be played: it ");
        }
    }

    @Test
    void whatIsAppendedStandsBehindWhatAKilledWriterLeft() throws Exception {
        Path path = directory.resolve("twice.wav");
        try (SoundWriter writer = SoundWriter.append(path, SoundFileType.WAV)) {
            writeTone(writer, 50);
        }
        byte[] octets = Files.readAllBytes(path);
        ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 0).putInt(4, 36);
        Files.write(path, octets);
        Files.write(path, new byte[] {1}, StandardOpenOption.APPEND); // half a sample
        try (SoundWriter writer = SoundWriter.append(path, SoundFileType.WAV)) {
            assertThat(writer.length()).isEqualTo(Duration.ofSeconds(1));
            writeTone(writer, 50);
        }
        try (SoundReader reader = SoundReader.open(path)) {
            assertThat(reader.length()).isEqualTo(Duration.ofSeconds(2));
        }
        Path wide = Files.copy(path, directory.resolve("twice.wav16"));
        assertThatThrownBy(() -> SoundWriter.append(wide, SoundFileType.WAV16))
                .isInstanceOf(SoundFileException.class);
    }

    @Test
    void aReaderGoesWhereItIsSent() throws Exception {
        Path path = directory.resolve("steps.sln");
        short[] steps = new short[16_000];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (short) (i / 160);
        }
        Files.write(path, Pcm.littleEndian(steps));
        try (SoundReader reader = SoundReader.open(path)) {
            assertThat(reader.length()).isEqualTo(Duration.ofSeconds(2));
            reader.seek(Duration.ofSeconds(1));
            assertThat(first(reader)).isEqualTo((short) 50);
            assertThat(reader.position()).isEqualTo(Duration.ofMillis(1_020));
            reader.seek(Duration.ofMillis(-5));
            assertThat(first(reader)).isZero();
            reader.seek(Duration.ofSeconds(9));
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void stereoOfAnUnusualRateIsBroughtToOneBelow() throws Exception {
        Path path = directory.resolve("music.wav");
        short[] tone = Tones.sine(1_000, 8_000, 22_050, 22_050);
        ByteBuffer file = ByteBuffer.allocate(44 + 4 * tone.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(WaveHeader.written(AudioFormat.SLIN, 4L * tone.length));
        file.putShort(22, (short) 2).putInt(24, 22_050);
        for (short sample : tone) {
            file.putShort(sample).putShort(sample);
        }
        Files.write(path, file.array());
        try (SoundReader reader = SoundReader.open(path)) {
            assertThat(reader.format()).isEqualTo(AudioFormat.SLIN16);
            assertThat(reader.length()).isEqualTo(Duration.ofSeconds(1));
        }
        assertThat(Tones.level(Tones.last(heard(path), 4_000), 1_000, 8_000, 8_000))
                .isBetween(-0.5, 0.5);
    }

    @Test
    void whatIsNoSoundIsRefusedWithAReason() throws Exception {
        Path text = Files.writeString(directory.resolve("text.wav"), "no sound at all, really");
        assertThatThrownBy(() -> SoundReader.open(text)).hasMessageContaining("no RIFF file");
        assertThatThrownBy(() -> SoundReader.open(directory.resolve("a.mp3")))
                .hasMessageContaining("no known extension");
        try (SoundWriter writer =
                SoundWriter.create(directory.resolve("a.ulaw"), SoundFileType.ULAW)) {
            assertThatThrownBy(() -> writer.write(AudioFrame.of(AudioFormat.ALAW, new byte[160])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static short first(SoundReader reader) throws IOException {
        return ((AudioFrame.Linear) reader.next().orElseThrow()).samples()[0];
    }

    /** A tone of 1 kHz in frames of 20 ms. */
    private static void writeTone(SoundWriter writer, int frames) throws IOException {
        short[] tone = Tones.sine(1_000, 8_000, 8_000, frames * 160);
        Translator translator =
                CODECS.route(AudioFormat.SLIN, writer.format()).orElseThrow().translator();
        for (int i = 0; i < frames; i++) {
            short[] part = Arrays.copyOfRange(tone, i * 160, i * 160 + 160);
            writer.write(translator.translate(AudioFrame.of(AudioFormat.SLIN, part)));
        }
    }

    private static short[] heard(Path path) throws IOException {
        short[] heard = new short[0];
        try (SoundReader reader = SoundReader.open(path)) {
            Translator translator =
                    CODECS.route(reader.format(), AudioFormat.SLIN).orElseThrow().translator();
            for (Optional<AudioFrame> frame = reader.next();
                    frame.isPresent();
                    frame = reader.next()) {
                short[] part = ((AudioFrame.Linear) translator.translate(frame.get())).samples();
                heard = Arrays.copyOf(heard, heard.length + part.length);
                System.arraycopy(part, 0, heard, heard.length - part.length, part.length);
            }
        }
        return heard;
    }
}

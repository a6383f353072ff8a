package astrolabe.engine.sound;

import astrolabe.engine.channel.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the sounds that come with the engine from their notes. */
final class OwnSounds {

    static final Map<String, String> NOTES =
            Map.of(
                    "beep", "!1000/240",
                    "beeperr", "!300/160,!0/60,!220/320",
                    "hello-world", "!523/180,!0/20,!659/180,!0/20,!784/180,!0/20,!1047/400",
                    "vm-goodbye", "!784/180,!0/20,!659/180,!0/20,!523/400");

    /** What the sample configuration has for those who wait. */
    static final String TUNE =
            "523/240,659/240,784/240,1047/480,0/120,784/240,659/240,523/480,0/240,"
                    + "587/240,698/240,880/240,1175/480,0/120,880/240,698/240,587/480,0/240,"
                    + "494/240,587/240,784/240,988/480,0/120,784/240,587/240,494/480,0/240,"
                    + "523/240,659/240,784/240,1047/480,0/120,1047/240,784/240,523/960,0/480";

    private OwnSounds() {}

    /**
     * Writes the sounds into the first directory and the music into the second, if one is named.
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        for (Map.Entry<String, String> sound : NOTES.entrySet()) {
            Files.write(
                    directory.resolve(sound.getKey() + ".wav"), wave(samples(sound.getValue())));
        }
        if (arguments.length > 1) {
            Files.write(
                    Path.of(arguments[1], "arpeggio.wav"),
                    wave(samples("!" + TUNE.replace(",", ",!"))));
        }
    }

    static short[] samples(String notes) {
        FrameSource source = ToneGenerator.of(ToneList.parse(notes).orElseThrow());
        List<Frame.Voice> frames = new ArrayList<>();
        for (Optional<Frame.Voice> frame = source.next();
                frame.isPresent();
                frame = source.next()) {
            frames.add(frame.get());
        }
        return flat(frames);
    }

    static short[] flat(List<Frame.Voice> frames) {
        short[] samples = new short[frames.size() * Frame.Voice.USUAL];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = frames.get(i / Frame.Voice.USUAL).at(i % Frame.Voice.USUAL);
        }
        return samples;
    }

    static byte[] wave(short[] samples) {
        return wave(samples, 8_000, 1);
    }

    static byte[] wave(short[] samples, int rate, int channels) {
        ByteBuffer file =
                ByteBuffer.allocate(44 + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + samples.length * 2).put(ascii("WAVEfmt ")).putInt(16);
        file.putShort((short) 1).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * 2).putShort((short) (channels * 2)).putShort((short) 16);
        file.put(ascii("data")).putInt(samples.length * 2);
        file.asShortBuffer().put(samples);
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package astrolabe.media.file;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.ALaw;
import astrolabe.media.codec.MuLaw;
import astrolabe.media.codec.Pcm;
import astrolabe.media.codec.Resampler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a sound file, 20 ms at a time. A file that is cut short is played up to its end; a file
 * that grows is played as far as it has grown. Used by one thread at a time.
 */
public final class SoundReader implements AutoCloseable {

    private static final Duration FRAME = Duration.ofMillis(20);

    private final FileChannel file;
    private final AudioFormat format; // of the frames
    private final AudioFormat stored; // of a block in the file
    private final Wave wave;
    private final long start;
    private final long length;
    private long position; // in the audio, at the beginning of a block
    private Optional<Resampler> resampler;

    /** How a WAVE file's octets become linear samples. */
    private sealed interface Wave {

        record None() implements Wave {}

        record Coded(WaveHeader header) implements Wave {}
    }

    private SoundReader(FileChannel file, AudioFormat format, Wave wave, long start, long length) {
        this.file = file;
        this.format = format;
        this.wave = wave;
        this.start = start;
        this.length = length;
        stored =
                switch (wave) {
                    case Wave.None _ -> format;
                    case Wave.Coded(WaveHeader header) -> block(header);
                };
        resampler = fresh();
    }

    /** A moment of all channels counts as a block of one sample. */
    private static AudioFormat block(WaveHeader header) {
        return new AudioFormat(
                "wave", header.rate(), header.rate(), 1, header.channels() * header.sampleOctets());
    }

    private Optional<Resampler> fresh() {
        return stored.rate() == format.rate()
                ? Optional.empty()
                : Optional.of(new Resampler(stored.rate(), format.rate()));
    }

    /**
     * Opens a file, whose kind its extension tells.
     *
     * @throws SoundFileException when it holds no sound that can be played
     */
    public static SoundReader open(Path path) throws IOException {
        SoundFileType type =
                SoundFileType.ofName(path.toString())
                        .orElseThrow(
                                () -> new SoundFileException(path + " has no known extension"));
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return of(file, type);
        } catch (SoundFileException e) {
            file.close();
            throw new SoundFileException(path + " can't be played: " + e.getMessage());
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static SoundReader of(FileChannel file, SoundFileType type) throws IOException {
        if (!type.wave()) {
            return new SoundReader(file, type.format(), new Wave.None(), 0, Long.MAX_VALUE);
        }
        WaveHeader header = WaveHeader.read(file);
        AudioFormat format =
                AudioFormat.linear().stream()
                        .filter(linear -> linear.rate() <= header.rate())
                        .reduce((_, wider) -> wider)
                        .orElse(AudioFormat.SLIN);
        return new SoundReader(
                file, format, new Wave.Coded(header), header.start(), header.length());
    }

    /** The format of the frames. An unusual rate of a WAVE file is brought to one below it. */
    public AudioFormat format() {
        return format;
    }

    /** How long the whole sound is, now. */
    public Duration length() throws IOException {
        return stored.duration(stored.samples(Math.toIntExact(end())));
    }

    /** How far it was read. */
    public Duration position() {
        return stored.duration(stored.samples(Math.toIntExact(position)));
    }

    private long end() throws IOException {
        return Math.min(length, file.size() - start);
    }

    /** Goes on reading from there; before the beginning is the beginning. */
    public void seek(Duration time) {
        long samples = Math.max(0, time.toMillis()) * stored.rate() / 1_000;
        position = samples / stored.blockSamples() * stored.blockOctets();
        resampler = fresh();
    }

    /** The next 20 ms, or what is left of them; nothing at the end. */
    public Optional<AudioFrame> next() throws IOException {
        int blocks = Math.max(1, stored.samples(FRAME) / stored.blockSamples());
        long left = (end() - position) / stored.blockOctets();
        if (left <= 0) {
            return Optional.empty();
        }
        ByteBuffer octets =
                ByteBuffer.allocate((int) Math.min(blocks, left) * stored.blockOctets());
        while (octets.hasRemaining()) {
            int read = file.read(octets, start + position + octets.position());
            if (read < 0) {
                break; // it became shorter meanwhile
            }
        }
        position += octets.position();
        return Optional.of(frame(Arrays.copyOf(octets.array(), octets.position())));
    }

    private AudioFrame frame(byte[] octets) {
        return switch (wave) {
            case Wave.None _ ->
                    format.isLinear()
                            ? AudioFrame.of(format, Pcm.littleEndian(octets))
                            : AudioFrame.of(format, octets);
            case Wave.Coded(WaveHeader header) -> {
                short[] mono = mono(samples(header, octets), header.channels());
                yield AudioFrame.of(
                        format, resampler.map(each -> each.resample(mono)).orElse(mono));
            }
        };
    }

    private static short[] samples(WaveHeader header, byte[] octets) {
        return switch (header.coding()) {
            case WaveHeader.MU_LAW -> new MuLaw().decoder().decode(octets);
            case WaveHeader.A_LAW -> new ALaw().decoder().decode(octets);
            default -> Pcm.littleEndian(octets);
        };
    }

    private static short[] mono(short[] samples, int channels) {
        if (channels == 1) {
            return samples;
        }
        short[] mixed = new short[samples.length / 2];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (short) ((samples[2 * i] + samples[2 * i + 1]) / 2);
        }
        return mixed;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

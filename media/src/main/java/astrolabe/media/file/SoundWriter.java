package astrolabe.media.file;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.Pcm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Writes a sound file. Every half second of audio goes to the system, and a WAVE file's header says
 * so at once: when the program is killed, the file is whole up to the last second. (What the system
 * has not brought to the disk when the power fails is lost.) Used by one thread at a time.
 */
public final class SoundWriter implements AutoCloseable {

    private static final Duration HELD_BACK = Duration.ofMillis(500);

    private final FileChannel file;
    private final SoundFileType type;
    private final ByteBuffer waiting;
    private long written; // octets of audio in the file

    private SoundWriter(FileChannel file, SoundFileType type, long written) {
        this.file = file;
        this.type = type;
        this.written = written;
        AudioFormat format = type.format();
        waiting = ByteBuffer.allocate(format.octets(format.samples(HELD_BACK)));
    }

    /** Begins a file anew. */
    public static SoundWriter create(Path path, SoundFileType type) throws IOException {
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        return begun(file, type, 0);
    }

    /**
     * Goes on behind what a file holds, or begins it. A header that a killed program left is set
     * right.
     *
     * @throws SoundFileException when the file is of another kind than this one
     */
    public static SoundWriter append(Path path, SoundFileType type) throws IOException {
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            return begun(file, type, file.size() == 0 ? 0 : present(file, type));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static SoundWriter begun(FileChannel file, SoundFileType type, long present)
            throws IOException {
        SoundWriter writer = new SoundWriter(file, type, present);
        writer.writeHeader();
        return writer;
    }

    /** Octets of audio in whole blocks. */
    private static long present(FileChannel file, SoundFileType type) throws IOException {
        int block = type.format().blockOctets();
        if (!type.wave()) {
            return file.size() / block * block;
        }
        WaveHeader header = WaveHeader.read(file);
        if (header.coding() != WaveHeader.PCM
                || header.channels() != 1
                || header.rate() != type.format().rate()
                || header.start() != WaveHeader.WRITTEN) {
            throw new SoundFileException("it holds other audio than what is to be appended");
        }
        // a killed writer may have left audio that the header does not know of
        return (file.size() - header.start()) / block * block;
    }

    /** The format of the frames that are taken. */
    public AudioFormat format() {
        return type.format();
    }

    /** How long the sound is by now, with what waits to be written. */
    public Duration length() {
        AudioFormat format = type.format();
        return format.duration(format.samples(Math.toIntExact(written + waiting.position())));
    }

    /**
     * Appends a frame.
     *
     * @throws IllegalArgumentException when it is of another format
     */
    public void write(AudioFrame frame) throws IOException {
        if (!frame.format().equals(type.format())) {
            throw new IllegalArgumentException(
                    "a frame of %s came for a file of %s".formatted(frame.format(), type.format()));
        }
        byte[] octets =
                switch (frame) {
                    case AudioFrame.Linear linear -> Pcm.littleEndian(linear.samples());
                    case AudioFrame.Coded coded -> coded.octets();
                };
        int taken = 0;
        while (taken < octets.length) {
            int part = Math.min(octets.length - taken, waiting.remaining());
            waiting.put(octets, taken, part);
            taken += part;
            if (!waiting.hasRemaining()) {
                flush();
            }
        }
    }

    /** Gives all to the system: first the audio, then the header that tells of it. */
    public void flush() throws IOException {
        waiting.flip();
        long start = type.wave() ? WaveHeader.WRITTEN : 0;
        while (waiting.hasRemaining()) {
            written += file.write(waiting, start + written);
        }
        waiting.clear();
        writeHeader();
    }

    private void writeHeader() throws IOException {
        if (type.wave()) {
            ByteBuffer header = WaveHeader.written(type.format(), written);
            while (header.hasRemaining()) {
                file.write(header, header.position());
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}

package astrolabe.engine.sound;

import astrolabe.engine.channel.Frame;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/**
 * Audio on its way into a file. A RIFF file is told its length when it is closed; players take what
 * there is of one that never was. Used by one channel.
 */
public final class Recording implements Closeable {

    private static final int HEADER = 44; // of a RIFF file with one kind of audio
    private static final int LENGTH_OF_ALL = 4; // where that stands
    private static final int LENGTH_OF_AUDIO = 40;

    private final Path file;
    private final SoundFormat format;
    private final FileChannel channel;
    private final long begin; // what was there before

    private Recording(Path file, SoundFormat format, FileChannel channel, long begin) {
        this.file = file;
        this.format = format;
        this.channel = channel;
        this.begin = begin;
    }

    /**
     * Begins a recording.
     *
     * @param append whether it goes on behind what the file has, rather than in its place
     * @throws SoundRefused when nothing can be recorded in that format, or not behind that file
     */
    public static Recording into(Path file, boolean append) throws SoundRefused, IOException {
        SoundFormat format =
                SoundFormat.of(file.toString())
                        .orElseThrow(() -> new SoundRefused(file + " has no known extension"));
        byte[] _ = format.encode(new short[0]);
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            return new Recording(file, format, channel, prepare(channel, format, append));
        } catch (SoundRefused | IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns where the recording begins. */
    private static long prepare(FileChannel channel, SoundFormat format, boolean append)
            throws SoundRefused, IOException {
        boolean goesOn = append && channel.size() > 0;
        if (!goesOn) {
            channel.truncate(0);
        }
        if (format == SoundFormat.WAVE) {
            if (goesOn) {
                check(channel);
            } else {
                write(channel.position(0), header(0));
            }
        }
        channel.position(channel.size());
        return channel.size();
    }

    /** A file of another make has audio that ours would not fit to. */
    private static void check(FileChannel channel) throws SoundRefused, IOException {
        ByteBuffer there = ByteBuffer.allocate(HEADER);
        while (there.hasRemaining() && channel.read(there) >= 0) {
            // until the header is whole
        }
        byte[] found = there.array();
        byte[] ours = header(0).array();
        if (!Arrays.equals(found, 8, LENGTH_OF_AUDIO, ours, 8, LENGTH_OF_AUDIO)) {
            throw new SoundRefused(
                    "the file's audio is not that of 16 bits at 8 kHz, so nothing can follow it");
        }
    }

    private static ByteBuffer header(long audio) {
        int frame = Short.BYTES;
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) (audio + HEADER - 8))
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1) // PCM
                .putShort((short) 1) // one channel
                .putInt(FrameSource.RATE)
                .putInt(FrameSource.RATE * frame)
                .putShort((short) frame)
                .putShort((short) (8 * frame))
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) audio)
                .flip();
    }

    private static void write(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int _ = to.write(bytes);
        }
    }

    /** Adds audio at the end. */
    public void add(Frame.Voice audio) throws IOException {
        short[] samples = new short[audio.length()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = audio.at(i);
        }
        try {
            write(channel, ByteBuffer.wrap(format.encode(samples)));
        } catch (SoundRefused e) {
            throw new IOException(e); // a format that can be begun goes on
        }
    }

    /** Takes audio away from the end, at most what this recording added. */
    public void cut(Duration length) throws SoundRefused, IOException {
        long samples = length.toMillis() * FrameSource.RATE / 1_000;
        long bytes = samples * format.encode(new short[1]).length;
        var _ = channel.truncate(Math.max(begin, channel.size() - bytes));
        channel.position(channel.size());
    }

    /** Leaves the file as it was before; one that had nothing is gone. */
    public void discard() throws IOException {
        int header = format == SoundFormat.WAVE ? HEADER : 0;
        if (begin > header) {
            var _ = channel.truncate(begin);
            close();
        } else {
            channel.close();
            boolean _ = Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            if (format == SoundFormat.WAVE) {
                ByteBuffer header = header(channel.size() - HEADER);
                write(channel.position(LENGTH_OF_ALL), header.slice(LENGTH_OF_ALL, 4));
                write(channel.position(LENGTH_OF_AUDIO), header.slice(LENGTH_OF_AUDIO, 4));
            }
        }
    }
}

package astrolabe.engine.sound;

import astrolabe.media.codec.ALaw;
import astrolabe.media.codec.MuLaw;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A RIFF/WAVE file's audio: PCM of 16 bits, mu-law or A-law, of any rate and with one channel or
 * two.
 */
final class Wave {

    private static final int PCM = 1;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int LOWEST_RATE = 1_000;
    private static final int HIGHEST_RATE = 192_000;

    private final ByteBuffer bytes;
    private int coding;
    private int channels;
    private int rate;
    private int bits;

    private Wave(byte[] file) {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The samples at 8 kHz. */
    static short[] decode(byte[] file) throws SoundRefused {
        try {
            return new Wave(file).read();
        } catch (BufferUnderflowException _) {
            throw new SoundRefused("it ends before its audio");
        }
    }

    private short[] read() throws SoundRefused {
        if (!tag().equals("RIFF")) {
            throw new SoundRefused("it is no RIFF file");
        }
        bytes.getInt(); // the length, which recorders that died did not write
        if (!tag().equals("WAVE")) {
            throw new SoundRefused("it is a RIFF file without audio");
        }
        while (true) {
            String name = tag();
            long length = Integer.toUnsignedLong(bytes.getInt());
            ByteBuffer chunk = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
            chunk.limit((int) Math.min(length, chunk.remaining()));
            if (name.equals("fmt ")) {
                readFormat(chunk);
            } else if (name.equals("data")) {
                return Samples.toUsualRate(Samples.mono(audio(chunk), channels), rate);
            }
            skip(length + length % 2); // chunks begin at even places
        }
    }

    private String tag() {
        byte[] letters = new byte[4];
        bytes.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private void skip(long length) {
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + (int) length);
    }

    private void readFormat(ByteBuffer chunk) throws SoundRefused {
        coding = Short.toUnsignedInt(chunk.getShort());
        channels = Short.toUnsignedInt(chunk.getShort());
        rate = chunk.getInt();
        chunk.getInt(); // bytes per second
        chunk.getShort(); // bytes per moment
        bits = Short.toUnsignedInt(chunk.getShort());
        if (channels < 1 || channels > 2 || rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw new SoundRefused("it has %d channels at %d Hz".formatted(channels, rate));
        }
    }

    private short[] audio(ByteBuffer chunk) throws SoundRefused {
        if (channels == 0) {
            throw new SoundRefused("its audio comes before its format");
        }
        if (coding == PCM && bits == 16) {
            return Samples.littleEndian(chunk);
        }
        byte[] octets = new byte[chunk.remaining()];
        chunk.get(octets);
        return switch (coding) {
            case MU_LAW -> new MuLaw().decoder().decode(octets);
            case A_LAW -> new ALaw().decoder().decode(octets);
            default ->
                    throw new SoundRefused(
                            "its coding %d of %d bits is not supported; 16-bit PCM is"
                                    .formatted(coding, bits));
        };
    }
}

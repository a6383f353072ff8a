package astrolabe.media.file;

import astrolabe.media.audio.AudioFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands before the audio of a RIFF/WAVE file.
 *
 * @param coding of PCM, mu-law or A-law
 * @param channels one or two
 * @param rate samples in a second of each
 * @param start where the audio begins
 * @param length octets of audio that are there
 */
record WaveHeader(int coding, int channels, int rate, long start, long length) {

    static final int PCM = 1;
    static final int A_LAW = 6;
    static final int MU_LAW = 7;

    /** Octets of a header that is written here. */
    static final int WRITTEN = 44;

    private static final int EXTENSIBLE = 0xFFFE;
    private static final int LOWEST_RATE = 1_000;
    private static final int HIGHEST_RATE = 192_000;
    private static final int MOST_CHUNKS = 100;
    private static final long LARGEST_LENGTH = 0xFFFF_FFFFL;

    int sampleOctets() {
        return coding == PCM ? Short.BYTES : 1;
    }

    /**
     * Reads the header. A length that is not there, or is longer than the file, as writers leave it
     * that died, is taken as what there is.
     *
     * @throws SoundFileException when the file is no WAVE file, or of a kind that is not played
     */
    static WaveHeader read(FileChannel file) throws IOException {
        ByteBuffer riff = read(file, 0, 12);
        if (!tag(riff).equals("RIFF")) {
            throw new SoundFileException("it is no RIFF file");
        }
        riff.getInt();
        if (!tag(riff).equals("WAVE")) {
            throw new SoundFileException("it is a RIFF file without audio");
        }
        Optional<ByteBuffer> format = Optional.empty();
        long at = 12;
        for (int chunks = 0; chunks < MOST_CHUNKS; chunks++) {
            ByteBuffer head = read(file, at, 8);
            String name = tag(head);
            long length = Integer.toUnsignedLong(head.getInt());
            if (name.equals("fmt ")) {
                format = Optional.of(read(file, at + 8, 16));
                if (format.get().getShort(0) == (short) EXTENSIBLE) {
                    // the coding stands in the first octets of a long name
                    format.get().putShort(0, read(file, at + 8 + 24, 2).getShort());
                }
            } else if (name.equals("data")) {
                return of(
                        format.orElseThrow(
                                () -> new SoundFileException("its audio comes before its format")),
                        at + 8,
                        length,
                        file.size());
            }
            at += 8 + length + length % 2; // chunks begin at even places
        }
        throw new SoundFileException("it has too many parts before its audio");
    }

    private static WaveHeader of(ByteBuffer format, long start, long said, long size)
            throws SoundFileException {
        int coding = Short.toUnsignedInt(format.getShort());
        int channels = Short.toUnsignedInt(format.getShort());
        int rate = format.getInt();
        format.getInt(); // octets in a second
        format.getShort(); // octets of a moment
        int bits = Short.toUnsignedInt(format.getShort());
        if (channels < 1 || channels > 2 || rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw new SoundFileException("it has %d channels at %d Hz".formatted(channels, rate));
        }
        boolean known =
                (coding == PCM && bits == 16)
                        || ((coding == A_LAW || coding == MU_LAW) && bits == 8);
        if (!known) {
            throw new SoundFileException(
                    "its coding %d of %d bits is not played; 16-bit PCM is"
                            .formatted(coding, bits));
        }
        long there = size - start;
        long length = said == 0 || said > there ? there : said;
        return new WaveHeader(coding, channels, rate, start, length);
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer octets = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (octets.hasRemaining()) {
            if (file.read(octets, at + octets.position()) < 0) {
                throw new SoundFileException("it ends before its audio");
            }
        }
        return octets.flip();
    }

    private static String tag(ByteBuffer octets) {
        byte[] letters = new byte[4];
        octets.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** The header of a file of one channel of linear samples, of which so many octets are there. */
    static ByteBuffer written(AudioFormat format, long length) {
        long fits = Math.min(length, LARGEST_LENGTH - WRITTEN);
        return ByteBuffer.allocate(WRITTEN)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) (fits + WRITTEN - 8))
                .put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(16)
                .putShort((short) PCM)
                .putShort((short) 1)
                .putInt(format.rate())
                .putInt(format.rate() * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) fits)
                .flip();
    }
}

package astrolabe.engine.sound;

import astrolabe.media.codec.ALaw;
import astrolabe.media.codec.MuLaw;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of sound files, told by the extension of the file's name; the best comes first. */
public enum SoundFormat {
    WAVE("slin", "wav", "wav") {
        @Override
        short[] decode(byte[] file) throws SoundRefused {
            return Wave.decode(file);
        }

        @Override
        byte[] encode(short[] samples) {
            return Samples.littleEndian(samples);
        }
    },
    LINEAR("slin", "sln", "sln,raw") {
        @Override
        short[] decode(byte[] file) {
            return Samples.littleEndian(ByteBuffer.wrap(file));
        }

        @Override
        byte[] encode(short[] samples) {
            return Samples.littleEndian(samples);
        }
    },
    LINEAR_16("slin16", "sln16", "sln16") {
        @Override
        short[] decode(byte[] file) {
            return Samples.toUsualRate(Samples.littleEndian(ByteBuffer.wrap(file)), 16_000);
        }

        @Override
        byte[] encode(short[] samples) {
            return Samples.littleEndian(Samples.doubled(samples));
        }
    },
    MU_LAW("ulaw", "pcm", "ulaw,pcm,ul,mu") {
        @Override
        short[] decode(byte[] file) {
            return new MuLaw().decoder().decode(file);
        }

        @Override
        byte[] encode(short[] samples) {
            return new MuLaw().encoder().encode(samples);
        }
    },
    A_LAW("alaw", "alaw", "alaw,al,alw") {
        @Override
        short[] decode(byte[] file) {
            return new ALaw().decoder().decode(file);
        }

        @Override
        byte[] encode(short[] samples) {
            return new ALaw().encoder().encode(samples);
        }
    },
    GSM("gsm", "gsm", "gsm") {
        @Override
        short[] decode(byte[] file) throws SoundRefused {
            throw new SoundRefused(
                    "GSM 06.10 is not supported; convert the file to wav, for example with sox");
        }

        @Override
        byte[] encode(short[] samples) throws SoundRefused {
            throw new SoundRefused("GSM 06.10 is not supported; record wav instead");
        }
    };

    private final String extensions; // with commas, as an enum is to hold nothing that changes

    private final String audio;
    private final String label;

    SoundFormat(String audio, String label, String extensions) {
        this.audio = audio;
        this.label = label;
        this.extensions = extensions;
    }

    /** Those whose files can be played and recorded. */
    public static List<SoundFormat> played() {
        return List.of(WAVE, LINEAR, LINEAR_16, MU_LAW, A_LAW);
    }

    /** The name of the audio in it: {@code slin}. */
    public String audio() {
        return audio;
    }

    /** The name of the format: {@code wav}. */
    public String label() {
        return label;
    }

    public List<String> extensions() {
        return List.of(extensions.split(","));
    }

    /** The file's audio as samples at 8 kHz. */
    abstract short[] decode(byte[] file) throws SoundRefused;

    /** What a file has for these samples at 8 kHz; its header apart. */
    abstract byte[] encode(short[] samples) throws SoundRefused;

    /** The format of a file of this name; nothing when it is none of ours. */
    public static Optional<SoundFormat> of(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> format.extensions().contains(extension))
                .findFirst();
    }
}

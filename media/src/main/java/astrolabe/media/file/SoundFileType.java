package astrolabe.media.file;

import astrolabe.media.audio.AudioFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of sound file, told by the extension of its name.
 *
 * @param label as an administrator knows it: {@code wav16}
 * @param extensions the first is that of files that are written
 * @param format of the audio that is written; in a WAVE file that is read there may be another
 * @param wave whether there is a header before the audio, that of RIFF/WAVE
 */
public record SoundFileType(
        String label, List<String> extensions, AudioFormat format, boolean wave) {

    public static final SoundFileType WAV =
            new SoundFileType("wav", List.of("wav"), AudioFormat.SLIN, true);

    /** As WAV, with 16,000 samples in a second. */
    public static final SoundFileType WAV16 =
            new SoundFileType("wav16", List.of("wav16"), AudioFormat.SLIN16, true);

    public static final SoundFileType ULAW = raw(AudioFormat.ULAW, "ulaw", "pcm", "ul", "mu");

    public static final SoundFileType ALAW = raw(AudioFormat.ALAW, "alaw", "al", "alw");

    public static final SoundFileType G722 = raw(AudioFormat.G722, "g722");

    public static final SoundFileType GSM = raw(AudioFormat.GSM, "gsm");

    private static final SoundFileType SLN = raw(AudioFormat.SLIN, "sln", "raw");

    private static final List<SoundFileType> ALL =
            List.of(
                    WAV,
                    WAV16,
                    SLN,
                    raw(AudioFormat.SLIN12, "sln12"),
                    raw(AudioFormat.SLIN16, "sln16"),
                    raw(AudioFormat.SLIN24, "sln24"),
                    raw(AudioFormat.SLIN32, "sln32"),
                    raw(AudioFormat.SLIN44, "sln44"),
                    raw(AudioFormat.SLIN48, "sln48"),
                    raw(AudioFormat.SLIN96, "sln96"),
                    raw(AudioFormat.SLIN192, "sln192"),
                    G722,
                    ULAW,
                    ALAW,
                    GSM);

    public SoundFileType {
        extensions = List.copyOf(extensions);
    }

    private static SoundFileType raw(AudioFormat format, String... extensions) {
        return new SoundFileType(extensions[0], List.of(extensions), format, false);
    }

    /** All kinds; of files that differ only in the extension, that of the earlier kind is best. */
    public static List<SoundFileType> all() {
        return ALL;
    }

    /** The kind of files with this extension; nothing when there is none. */
    public static Optional<SoundFileType> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(type -> type.extensions.contains(lower)).findFirst();
    }

    /** The kind of a file of this name; nothing when its extension is none of ours. */
    public static Optional<SoundFileType> ofName(String fileName) {
        return ofExtension(fileName.substring(fileName.lastIndexOf('.') + 1));
    }
}

package astrolabe.media.file;

import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Makes sound files of one kind from those of another. Thread-safe. */
public final class SoundConverter {

    private final Codecs codecs;

    public SoundConverter(Codecs codecs) {
        this.codecs = codecs;
    }

    /**
     * Writes what one file holds into another, whose kind its extension tells. The other one is
     * replaced when all is written, or stays as it is; both may be the same.
     *
     * @throws SoundFileException when either is of no kind that can be converted
     * @throws IOException when one can't be read or the other not be written
     */
    public void convert(Path in, Path out) throws IOException {
        SoundFileType type =
                SoundFileType.ofName(out.toString())
                        .orElseThrow(() -> new SoundFileException(out + " has no known extension"));
        Path written = out.resolveSibling(out.getFileName() + ".part");
        boolean _ = Files.deleteIfExists(written); // a link would be followed
        try (SoundReader reader = SoundReader.open(in)) {
            Translator translator =
                    codecs.route(reader.format(), type.format())
                            .orElseThrow(() ->
                                    new SoundFileException(
                                            "There is no way from %s to %s"
                                                    .formatted(reader.format(), type.format())))
                            .translator();
            try (SoundWriter writer = SoundWriter.create(written, type)) {
                for (Optional<AudioFrame> frame = reader.next();
                        frame.isPresent();
                        frame = reader.next()) {
                    writer.write(translator.translate(frame.get()));
                }
            }
            Path _ = Files.move(written, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            boolean _ = Files.deleteIfExists(written);
        }
    }
}

package astrolabe.media.file;

import java.io.IOException;
import java.io.Serial;

/** A file holds no sound that can be played; the message says why. */
public final class SoundFileException extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    SoundFileException(String message) {
        super(message);
    }
}

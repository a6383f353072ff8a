package astrolabe.features.callfile;

import java.time.Duration;

/**
 * How call files are handled.
 *
 * @param callsAtOnce how many files may be worked on at a time; the others wait, oldest first
 * @param lookEvery how often the directory is looked through, for what no notice came of
 * @param settle how long a fresh file must have been left alone before it is read, since nobody
 *     tells when its writer is done; a file whose time lay in the future is read on the dot
 * @param patience how long a file that looks half-written may stay so before it is judged
 */
public record CallFileSettings(
        int callsAtOnce, Duration lookEvery, Duration settle, Duration patience) {

    public static final CallFileSettings DEFAULTS =
            new CallFileSettings(
                    500, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5));

    public CallFileSettings {
        if (callsAtOnce < 1) {
            throw new IllegalArgumentException("callsAtOnce must be at least 1");
        }
    }
}

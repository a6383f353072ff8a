package astrolabe.media.rtp;

import java.time.Duration;

/** What happened to a key of the far end's keypad. */
public sealed interface Digit {

    /** {@code 0-9 * # A-D}, and {@code !} for a flash. */
    char key();

    /** It was pressed. */
    record Began(char key) implements Digit {}

    /** It was let go. */
    record Ended(char key, Duration length) implements Digit {}
}

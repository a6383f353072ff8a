package astrolabe.engine.sound;

/** How the playing of a sound ended. */
public sealed interface Playing {

    /** It was heard to its end. */
    record Finished() implements Playing {}

    /** There is no such sound, or it can't be played; the log says why. */
    record Missing() implements Playing {}

    /** A digit cut it short. */
    record Digit(char digit) implements Playing {}

    /** The channel was told to stop. */
    record Stopped() implements Playing {}
}

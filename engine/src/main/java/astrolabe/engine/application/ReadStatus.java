package astrolabe.engine.application;

/** What {@code READSTATUS} says of a reading. */
enum ReadStatus {
    OK,
    ERROR,
    HANGUP,
    INTERRUPTED,
    SKIPPED,
    TIMEOUT
}

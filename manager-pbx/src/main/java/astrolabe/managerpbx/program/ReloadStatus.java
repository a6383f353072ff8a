package astrolabe.managerpbx.program;

/** How the wish to read a configuration anew ended, with the number that clients know. */
public enum ReloadStatus {
    DONE(0),
    QUEUED(1),
    NO_SUCH_MODULE(2),
    FAILED(3),
    IN_PROGRESS(4),
    NOT_INITIALIZED(5),
    NOT_SUPPORTED(6);

    private final int number;

    ReloadStatus(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}

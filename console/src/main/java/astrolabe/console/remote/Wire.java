package astrolabe.console.remote;

/**
 * The protocol of the control socket.
 *
 * <p>A client sends requests, each one line of UTF-8 ended by LF: {@code run} and a command line,
 * {@code complete} and the beginning of one, or {@code attach} and a level. Requests are answered
 * in order. An answer is a number of frames, of which the last is {@link FrameKind#END}: one byte
 * that names the kind, four bytes with the payload's length (big-endian), the payload. After {@code
 * attach}, {@link FrameKind#LOG} frames may come between any two others. A server that does not
 * want to go on says why in a {@link FrameKind#REFUSED} frame and closes. A client that closes, or
 * only its sending half, has gone away: what still runs for it is interrupted.
 *
 * <p>There is no log-in: whoever the file permissions let connect may run everything.
 */
public final class Wire {

    /** Runs the command line that follows. */
    public static final String RUN = "run ";

    /**
     * Asks what could stand at the end of the command line that follows. The answer's first line is
     * the place in that line where the words begin that the further lines hold, one each.
     */
    public static final String COMPLETE = "complete ";

    /**
     * Asks for the greeting, the prompt and, from then on, the log; a number follows: how much of
     * calls the console wants to be told.
     */
    public static final String ATTACH = "attach ";

    /**
     * Bytes of a request without its LF; more is a mistake or mischief, no command is that long.
     */
    public static final int MAX_REQUEST = 8192;

    /** Bytes of a payload; longer output is sent as several frames. */
    public static final int MAX_PAYLOAD = 32768;

    /** The bytes before a payload: kind and length. */
    public static final int HEADER = 5;

    /** The first byte of {@link FrameKind#END}'s payload when the command succeeded. */
    public static final byte SUCCEEDED = 0;

    /** The same when the command failed or is unknown. */
    public static final byte FAILED = 1;

    private Wire() {}
}

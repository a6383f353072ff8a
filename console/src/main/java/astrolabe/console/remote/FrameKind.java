package astrolabe.console.remote;

/** What a frame of the control socket carries. */
public enum FrameKind {
    /** Text that the command printed. */
    OUTPUT('O'),
    /** One line of the log with its LF. */
    LOG('L'),
    /** What an interactive console shows before it reads a line. */
    PROMPT('P'),
    /** Lines are to be shown without colours; nothing in it. */
    PLAIN('N'),
    /** Why the server will not go on; nothing follows. */
    REFUSED('R'),
    /** The end of an answer: one byte of status. */
    END('E');

    private final byte code;

    FrameKind(char code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }
}

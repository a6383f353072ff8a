package astrolabe.sip.message;

/**
 * How much of one message is taken in.
 *
 * @param line characters of one header with its continuations, or of the start line
 * @param headers how many of them
 * @param body bytes
 */
public record Limits(int line, int headers, int body) {

    /** Far above what phones send, and so little that many connections may send it at once. */
    public static final Limits USUAL = new Limits(8192, 256, 65_536);

    /** The bytes that a whole head may have. */
    int head() {
        return line * 8;
    }
}

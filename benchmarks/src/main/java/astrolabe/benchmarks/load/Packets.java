package astrolabe.benchmarks.load;

/** Where packets end and what they say, found in bytes without making objects of them. */
public final class Packets {

    private Packets() {}

    /** Just past the empty line that ends the packet beginning here; -1 when it is not there. */
    public static int end(byte[] bytes, int from, int to) {
        for (int i = from + 3; i < to; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Just past the first line; -1 when it is not complete. */
    static int endOfLine(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether these bytes stand here. */
    public static boolean at(byte[] bytes, int from, int to, byte[] text) {
        if (to - from < text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (bytes[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Just past the first place where these bytes stand; -1 when they don't. */
    public static int after(byte[] bytes, int from, int to, byte[] text) {
        for (int i = from; i <= to - text.length; i++) {
            if (at(bytes, i, to, text)) {
                return i + text.length;
            }
        }
        return -1;
    }

    /** Just past the decimal digits that begin here, none or more. */
    static int endOfDigits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** The number in so many decimal digits; -1 when one is no digit. */
    public static long number(byte[] bytes, int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Writes the number in so many decimal digits, with leading zeros. */
    public static void number(byte[] bytes, int from, int digits, long number) {
        long rest = number;
        for (int i = from + digits - 1; i >= from; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}

package astrolabe.conf;

/**
 * What remains of a line outside comments, trimmed, each character knowing where in the line it
 * stood.
 */
final class Code {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int offset;

    private Code(Builder builder) {
        var kept = builder.kept;
        int from = 0;
        while (from < kept.length() && kept.charAt(from) <= ' ') {
            from++;
        }
        this.text = kept.toString().trim();
        this.offset = from;
        this.starts = builder.starts;
        this.ends = builder.ends;
    }

    String text() {
        return text;
    }

    /**
     * The stretch of the raw line that holds characters {@code from} (inclusive) to {@code to}
     * (exclusive).
     */
    Span span(int from, int to) {
        if (from < to) {
            return new Span(starts[offset + from], ends[offset + to - 1]);
        }
        int place = from == 0 ? 0 : ends[offset + from - 1];
        return new Span(place, place);
    }

    Span span() {
        return span(0, text.length());
    }

    /** Gathers the code of one line; confined to one thread. */
    static final class Builder {
        private final StringBuilder kept = new StringBuilder();
        private final int[] starts;
        private final int[] ends;

        Builder(int length) {
            starts = new int[length];
            ends = new int[length];
        }

        void add(char c, int from, int to) {
            starts[kept.length()] = from;
            ends[kept.length()] = to;
            kept.append(c);
        }

        void dropLast() {
            kept.setLength(kept.length() - 1);
        }

        Code build() {
            return new Code(this);
        }
    }
}

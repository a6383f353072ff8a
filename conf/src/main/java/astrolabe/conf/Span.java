package astrolabe.conf;

/** A stretch of a line, the end exclusive. */
record Span(int from, int to) {

    boolean isEmpty() {
        return from == to;
    }

    String replace(String line, String replacement) {
        return line.substring(0, from) + replacement + line.substring(to);
    }
}

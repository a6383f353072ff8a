package astrolabe.server.http.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a file (RFC 9110 section 14.1.2).
 *
 * @param from the first byte
 * @param to the last byte
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a header asks for. */
    sealed interface Wanted {

        /** All of it: no range, or one that we need not understand. */
        record Whole() implements Wanted {}

        record Part(ByteRange range) implements Wanted {}

        /** A part that the file does not have. */
        record Beyond() implements Wanted {}
    }

    static Wanted read(Optional<String> header, long length) {
        Optional<Matcher> one = header.map(ONE::matcher).filter(Matcher::matches);
        if (one.isEmpty()) {
            return new Wanted.Whole();
        }
        String first = one.get().group(1);
        String last = one.get().group(2);
        if (first.isEmpty() && last.isEmpty()) {
            return new Wanted.Whole();
        }
        if (first.isEmpty()) {
            long tail = Math.min(Long.parseLong(last), length);
            return tail == 0 ? new Wanted.Beyond() : part(length - tail, length - 1);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
        if (from >= length) {
            return new Wanted.Beyond();
        }
        return from > to ? new Wanted.Whole() : part(from, to);
    }

    private static Wanted part(long from, long to) {
        return new Wanted.Part(new ByteRange(from, to));
    }

    int length() {
        return Math.toIntExact(to - from + 1);
    }
}

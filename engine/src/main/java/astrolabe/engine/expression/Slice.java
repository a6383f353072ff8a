package astrolabe.engine.expression;

import java.util.Optional;

/**
 * A part of a text. A negative offset counts from the end, a negative length leaves that many
 * characters off the end.
 */
record Slice(int offset, int length) {
    static final Slice ALL = new Slice(0, Integer.MAX_VALUE);

    /** Reads {@code :offset:length}, or nothing at all; empty if it is neither. */
    static Optional<Slice> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(ALL);
        }
        var parts = text.substring(1).split(":", -1);
        if (text.charAt(0) != ':' || parts.length > 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Slice(
                            number(parts[0], 0),
                            parts.length == 1 ? ALL.length : number(parts[1], ALL.length)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static int number(String text, int ifEmpty) {
        var trimmed = text.strip();
        return trimmed.isEmpty() ? ifEmpty : Integer.parseInt(trimmed);
    }

    String of(String text) {
        long size = text.length();
        long from = offset >= 0 ? Math.min(offset, size) : Math.max(0, size + offset);
        long to = length >= 0 ? Math.min(from + length, size) : size + length;
        return to <= from ? "" : text.substring((int) from, (int) to);
    }
}

package astrolabe.engine.function;

import astrolabe.engine.expression.Arguments;
import java.util.List;

/** A part of a text, in characters or in lines; negative numbers count from the end. */
record FilePart(long offset, long length, boolean byLine, LineEnd lineEnd) {

    static FilePart of(Arguments given, LineEnd lineEnd) {
        return new FilePart(
                Numbers.whole(given.at(1)).orElse(0L),
                Numbers.whole(given.at(2)).orElse(Long.MAX_VALUE),
                given.at(3).indexOf('l') >= 0,
                lineEnd);
    }

    String in(String text) {
        List<String> units = units(text);
        return String.join("", units.subList(start(units), end(units)));
    }

    String replacedBy(String value, String text) {
        List<String> units = units(text);
        return String.join("", units.subList(0, start(units)))
                + value
                + String.join("", units.subList(end(units), units.size()));
    }

    private List<String> units(String text) {
        return byLine
                ? lineEnd.lines(text)
                : text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }

    private int start(List<String> units) {
        return Math.clamp(offset < 0 ? units.size() + offset : offset, 0, units.size());
    }

    private int end(List<String> units) {
        int start = start(units);
        long wanted =
                length < 0
                        ? units.size() + length
                        : length > units.size() ? units.size() : start + length;
        return Math.clamp(wanted, start, units.size());
    }
}

package astrolabe.engine.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which fields are wanted: {@code 1-3&5&7-}, counted from 1. */
record FieldRanges(List<Range> ranges) {

    /** Nothing when the text is none. */
    static Optional<FieldRanges> parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : Fields.of(text.strip(), '&')) {
            Optional<Range> range = Range.parse(part.strip());
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new FieldRanges(ranges));
    }

    Stream<String> of(List<String> fields) {
        return ranges.stream().flatMap(range -> range.of(fields).stream());
    }

    /** From one field to another, both included. */
    record Range(long from, long to) {

        static Optional<Range> parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                return Numbers.whole(text).map(only -> new Range(only, only));
            }
            String low = text.substring(0, dash);
            String high = text.substring(dash + 1);
            Optional<Long> from = low.isEmpty() ? Optional.of(1L) : Numbers.whole(low);
            Optional<Long> to = high.isEmpty() ? Optional.of(Long.MAX_VALUE) : Numbers.whole(high);
            return from.flatMap(start -> to.map(end -> new Range(start, end)));
        }

        List<String> of(List<String> fields) {
            int start = Math.clamp(from - 1, 0, fields.size());
            int end = Math.clamp(to, 0, fields.size());
            return start < end ? fields.subList(start, end) : List.of();
        }
    }
}

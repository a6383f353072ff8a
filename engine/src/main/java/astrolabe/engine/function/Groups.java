package astrolabe.engine.function;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Call groups as a list of numbers and ranges, {@code 1-3,5}, and as the bits of a number. */
final class Groups {

    private static final int HIGHEST = 63;

    private Groups() {}

    static String print(long groups) {
        return IntStream.rangeClosed(0, HIGHEST)
                .filter(group -> (groups & 1L << group) != 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    /** Nothing when the text is no list of groups. */
    static Optional<Long> parse(String text) {
        long groups = 0;
        for (String part : Fields.of(text.strip(), ',')) {
            Optional<FieldRanges.Range> range = FieldRanges.Range.parse(part.strip());
            if (range.isEmpty() || range.get().from() < 0 || range.get().to() > HIGHEST) {
                return Optional.empty();
            }
            for (long group = range.get().from(); group <= range.get().to(); group++) {
                groups |= 1L << group;
            }
        }
        return Optional.of(groups);
    }
}

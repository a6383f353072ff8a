package astrolabe.server.log;

import java.util.Arrays;

/** Where the events of a chunk begin, by their numbers. The sequencer's. */
final class EventIndex {

    private static final int FIRST_ROOM = 64;
    private static final long[] NONE = {};

    private long[] numbers = NONE;
    private long[] offsets = NONE;
    private int size;

    void add(long number, long offset) {
        if (size == numbers.length) {
            int room = Math.max(FIRST_ROOM, size * 2);
            numbers = Arrays.copyOf(numbers, room);
            offsets = Arrays.copyOf(offsets, room);
        }
        numbers[size] = number;
        offsets[size++] = offset;
    }

    /** The last event's number; 0 when there is none. */
    long last() {
        return size == 0 ? 0 : numbers[size - 1];
    }

    /** Where the first event behind this number begins; -1 when there is none. */
    long offsetBehind(long number) {
        int found = Arrays.binarySearch(numbers, 0, size, number + 1);
        int at = found < 0 ? -found - 1 : found;
        return at < size ? offsets[at] : -1;
    }
}

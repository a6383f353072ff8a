package astrolabe.engine.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells test harnesses of states that calls reach; silent, and almost free, unless switched on.
 * Thread-safe.
 */
public final class TestStates {

    /** Where harnesses expect a state to come from; they select by it. */
    public record Place(String file, String function, int line) {}

    private final Consumer<PbxEvent> events;
    private volatile boolean on;

    public TestStates(Consumer<PbxEvent> events) {
        this.events = events;
    }

    public void enable(boolean wanted) {
        on = wanted;
    }

    public boolean isOn() {
        return on;
    }

    /**
     * Says that a state is reached.
     *
     * @param fields names and values in turn, in the order in which they are told
     */
    public void reached(String state, Place place, String... fields) {
        if (on) {
            events.accept(
                    new PbxEvent.TestStateReached(
                            state, place.file, place.function, place.line, inOrder(fields)));
        }
    }

    private static Map<String, String> inOrder(String... fields) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        return Collections.unmodifiableMap(named);
    }
}

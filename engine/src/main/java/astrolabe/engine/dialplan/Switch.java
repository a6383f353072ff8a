package astrolabe.engine.dialplan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A dialplan kept elsewhere: who to ask and what to tell them; an evaluated one has its variables
 * replaced at each call.
 */
public record Switch(String name, String data, boolean evaluated, Origin origin) {

    /** {@code Name/data}. */
    public String text() {
        return data.isEmpty() ? name : name + "/" + data;
    }

    /** The names that are served here, and what each does. */
    public static SortedMap<String, String> available() {
        return new TreeMap<>(
                Map.of(Loopback.NAME, "Looks into another context, or under another number."));
    }

    /** Whether anything serves it here. */
    public boolean isAvailable() {
        return name.equalsIgnoreCase(Loopback.NAME);
    }
}

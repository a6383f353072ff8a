package astrolabe.engine.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Dialplan variables, newest last. A name may carry a mark of inheritance: {@code _X} passes to the
 * next channel, {@code __X} to all further ones; a lookup ignores the mark and case counts.
 * Thread-safe: a variable may be set from outside the call.
 */
public final class Variables {

    private final SequencedMap<String, String> values =
            new LinkedHashMap<>(); // guarded by this; by marked name

    /** Sets a variable; an empty value keeps it, set to nothing. */
    public synchronized void set(String markedName, String value) {
        remove(bare(markedName));
        values.putLast(markedName, value);
    }

    /** Sets a variable and tells of it, so that the order of telling is the order of setting. */
    public synchronized void set(String markedName, String value, Runnable told) {
        set(markedName, value);
        told.run();
    }

    /** Sets a variable as the oldest, so that a copy made from the newest on keeps the order. */
    public synchronized void setOldest(String markedName, String value, Runnable told) {
        remove(bare(markedName));
        values.putFirst(markedName, value);
        told.run();
    }

    public synchronized void remove(String name) {
        values.remove(name);
        values.remove("_" + name);
        values.remove("__" + name);
    }

    public synchronized Optional<String> find(String name) {
        String plain = values.get(name);
        if (plain != null) {
            return Optional.of(plain);
        }
        String once = values.get("_" + name);
        return Optional.ofNullable(once != null ? once : values.get("__" + name));
    }

    /** All variables by bare name, newest first. */
    public synchronized SequencedMap<String, String> all() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        values.reversed().forEach((name, value) -> all.put(bare(name), value));
        return all;
    }

    /** What a channel made by this one starts with, in the order in which it is set there. */
    public synchronized List<Map.Entry<String, String>> inheritable() {
        List<Map.Entry<String, String>> passed = new ArrayList<>();
        values.reversed()
                .forEach((name, value) -> {
                    if (name.startsWith("__")) {
                        passed.add(Map.entry(name, value));
                    } else if (name.startsWith("_")) {
                        passed.add(Map.entry(name.substring(1), value));
                    }
                });
        return passed;
    }

    /**
     * All variables with their marks, newest first: the order in which a Local channel hands them
     * to its other half.
     */
    public synchronized List<Map.Entry<String, String>> marked() {
        return List.copyOf(values.reversed().entrySet());
    }

    /** Has these variables from now on, and no others; nobody sees a state in between. */
    public synchronized void reset(Map<String, String> variables) {
        values.clear();
        variables.forEach(this::set);
    }

    public synchronized void clear() {
        values.clear();
    }

    /** The name without its mark of inheritance. */
    public static String bare(String markedName) {
        int start = 0;
        while (start < 2 && start < markedName.length() && markedName.charAt(start) == '_') {
            start++;
        }
        return markedName.substring(start);
    }
}

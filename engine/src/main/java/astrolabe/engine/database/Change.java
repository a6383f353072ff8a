package astrolabe.engine.database;

import java.util.Map;
import java.util.Optional;

/** What happened to one key: set to another value, or removed where there is none. */
record Change(String key, Optional<String> before, Optional<String> after) {

    void apply(Map<String, String> values) {
        put(values, after);
    }

    void undo(Map<String, String> values) {
        put(values, before);
    }

    private void put(Map<String, String> values, Optional<String> value) {
        value.ifPresentOrElse(text -> values.put(key, text), () -> values.remove(key));
    }
}

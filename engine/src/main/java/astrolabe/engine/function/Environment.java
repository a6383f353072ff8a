package astrolabe.engine.function;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The process's environment and what an engine's dialplan changed in it, for itself and the
 * commands it runs. Thread-safe.
 */
final class Environment {

    private final Map<String, String> changed = new ConcurrentHashMap<>();

    String value(String name) {
        return Optional.ofNullable(changed.get(name))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .orElse("");
    }

    void set(String name, String value) {
        changed.put(name, value);
    }

    /** Hands a command's environment what was changed; an empty value takes a variable away. */
    void into(Map<String, String> environment) {
        changed.forEach((name, value) -> {
            if (value.isEmpty()) {
                environment.remove(name);
            } else {
                environment.put(name, value);
            }
        });
    }
}

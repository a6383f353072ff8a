package astrolabe.engine.shell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The process's environment and what an engine's dialplan changed in it, for itself and the
 * commands it runs. Thread-safe.
 */
public final class Environment {

    private final Map<String, String> changed = new ConcurrentHashMap<>();

    /** The value of a variable; empty where it has none. */
    public String value(String name) {
        return Optional.ofNullable(changed.get(name))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .orElse("");
    }

    /** Sets a variable; an empty value takes it away. */
    public void set(String name, String value) {
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

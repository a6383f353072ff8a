package astrolabe.engine.bridge;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A way of joining channels. Suspended ones are not chosen for new bridges. Thread-safe.
 *
 * @param name {@code simple_bridge}, …
 * @param capability what it can do, in the word that clients see
 * @param priority the highest fitting one is chosen
 */
public record BridgeTechnology(
        String name, String capability, int priority, AtomicBoolean suspended) {

    public static BridgeTechnology of(String name, String capability, int priority) {
        return new BridgeTechnology(name, capability, priority, new AtomicBoolean());
    }

    public boolean isSuspended() {
        return suspended.get();
    }
}

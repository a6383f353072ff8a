package astrolabe.engine.bridge;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A way of joining channels. Suspended ones are not chosen for new bridges. Thread-safe.
 *
 * @param name {@code simple_bridge}, …
 * @param capability what it can do
 * @param priority the highest fitting one is chosen
 */
public record BridgeTechnology(
        String name, BridgeCapability capability, int priority, AtomicBoolean suspended) {

    public static BridgeTechnology of(String name, BridgeCapability capability, int priority) {
        return new BridgeTechnology(name, capability, priority, new AtomicBoolean());
    }

    public boolean isSuspended() {
        return suspended.get();
    }
}

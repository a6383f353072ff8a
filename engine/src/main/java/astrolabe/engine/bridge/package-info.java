/**
 * Bridges: channels that hear each other. A bridge's state is guarded by its monitor; it posts to
 * channels, it never waits for them.
 */
@NullMarked
package astrolabe.engine.bridge;

import org.jspecify.annotations.NullMarked;

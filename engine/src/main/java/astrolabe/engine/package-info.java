/**
 * The telephone engine: channels, bridges, dialplan, device states. It knows nothing of the manager
 * interface.
 */
@NullMarked
package astrolabe.engine;

import org.jspecify.annotations.NullMarked;

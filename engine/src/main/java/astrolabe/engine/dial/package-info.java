/** Outgoing calls: legs that are rung, and who waits for them. */
@NullMarked
package astrolabe.engine.dial;

import org.jspecify.annotations.NullMarked;

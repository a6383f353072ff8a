/** What the engine says happened: immutable snapshots and the sealed events that carry them. */
@NullMarked
package astrolabe.engine.event;

import org.jspecify.annotations.NullMarked;

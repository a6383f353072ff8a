/**
 * The event log: every event is encoded once and appended to the views that want it; whoever
 * delivers holds a cursor. Views are written by the sequencer's thread only.
 */
@NullMarked
package astrolabe.server.log;

import org.jspecify.annotations.NullMarked;

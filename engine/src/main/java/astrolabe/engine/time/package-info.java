/**
 * Clock, timers and strands: time comes from outside, so that a call flow can run in virtual time.
 */
@NullMarked
package astrolabe.engine.time;

import org.jspecify.annotations.NullMarked;

/**
 * Signals: tones made and found, keypad digits, level, talk and silence. What follows a stream has
 * state and belongs to one thread at a time.
 */
@NullMarked
package astrolabe.media.signal;

import org.jspecify.annotations.NullMarked;

/**
 * How numbers, letters and times are said: lists of the names of sounds, by the grammar of a
 * language. Everything here is immutable.
 */
@NullMarked
package astrolabe.engine.speech;

import org.jspecify.annotations.NullMarked;

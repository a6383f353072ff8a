/**
 * The console's grammar: lines taken apart, commands found by their fixed words, aliases, help,
 * completion. Everything here is immutable and may be used by any thread.
 */
@NullMarked
package astrolabe.console;

import org.jspecify.annotations.NullMarked;

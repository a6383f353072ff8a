/** Command grammar and the remote console. */
@NullMarked
package astrolabe.console;

import org.jspecify.annotations.NullMarked;

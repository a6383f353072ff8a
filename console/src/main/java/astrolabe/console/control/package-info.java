/**
 * The server's end of the remote console: the control socket, its connections and the log that they
 * show. Every connection runs on virtual threads of its own.
 */
@NullMarked
package astrolabe.console.control;

import org.jspecify.annotations.NullMarked;

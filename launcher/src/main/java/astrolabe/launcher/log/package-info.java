/**
 * The log as {@code logger.conf} has it: what is said becomes an entry on the thread that says it;
 * one thread of its own carries entries to files, the system's log and the terminal, so that no
 * call ever waits for a disk.
 */
@NullMarked
package astrolabe.launcher.log;

import org.jspecify.annotations.NullMarked;

/** The program: command line, wiring, reload. */
@NullMarked
package astrolabe.launcher;

import org.jspecify.annotations.NullMarked;

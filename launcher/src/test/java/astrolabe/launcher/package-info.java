/** The command line, the wiring, and the script that starts the program, as users meet them. */
@NullMarked
package astrolabe.launcher;

import org.jspecify.annotations.NullMarked;

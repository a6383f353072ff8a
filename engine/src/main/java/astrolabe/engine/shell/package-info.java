/** Commands of the operating system that a dialplan runs. */
@NullMarked
package astrolabe.engine.shell;

import org.jspecify.annotations.NullMarked;

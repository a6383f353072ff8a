/** Tests of commands that need another clock or other directories than the engine's. */
@NullMarked
package astrolabe.managerpbx.command;

import org.jspecify.annotations.NullMarked;

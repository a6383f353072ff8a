/** The console commands on the engine, a small file each. */
@NullMarked
package astrolabe.managerpbx.command;

import org.jspecify.annotations.NullMarked;

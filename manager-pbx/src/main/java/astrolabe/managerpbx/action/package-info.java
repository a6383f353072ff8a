/** The actions on the engine, a small file each. */
@NullMarked
package astrolabe.managerpbx.action;

import org.jspecify.annotations.NullMarked;

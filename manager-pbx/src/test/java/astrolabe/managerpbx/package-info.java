/** Tests of the core's actions and commands against recorded conversations. */
@NullMarked
package astrolabe.managerpbx;

import org.jspecify.annotations.NullMarked;

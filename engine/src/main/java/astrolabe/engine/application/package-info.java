/** The applications of the dialplan, a small file each. */
@NullMarked
package astrolabe.engine.application;

import org.jspecify.annotations.NullMarked;

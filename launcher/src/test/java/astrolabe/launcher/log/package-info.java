/** Tests of the log. */
@NullMarked
package astrolabe.launcher.log;

import org.jspecify.annotations.NullMarked;

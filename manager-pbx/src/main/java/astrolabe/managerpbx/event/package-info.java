/** Engine events put into the words of the manager interface. */
@NullMarked
package astrolabe.managerpbx.event;

import org.jspecify.annotations.NullMarked;

/** The console commands of the manager interface, one file each. */
@NullMarked
package astrolabe.server.command;

import org.jspecify.annotations.NullMarked;

/** The actions that belong to the manager interface itself, one file each. */
@NullMarked
package astrolabe.server.action;

import org.jspecify.annotations.NullMarked;

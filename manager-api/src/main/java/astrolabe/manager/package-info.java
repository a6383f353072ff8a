/**
 * What a feature declares to the manager interface: actions, events, parameters, privileges,
 * console commands.
 */
@NullMarked
package astrolabe.manager;

import org.jspecify.annotations.NullMarked;

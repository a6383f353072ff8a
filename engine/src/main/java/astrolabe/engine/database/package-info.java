/**
 * The small database that the dialplan, the manager and the engine itself keep values in: families
 * of keys with texts.
 */
@NullMarked
package astrolabe.engine.database;

import org.jspecify.annotations.NullMarked;

/**
 * What the core's actions and commands ask of the program around the engine: facts, modules, logs
 * and the way to stop. The program gives them; nothing here knows where they come from.
 */
@NullMarked
package astrolabe.managerpbx.program;

import org.jspecify.annotations.NullMarked;

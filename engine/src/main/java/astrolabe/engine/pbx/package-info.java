/**
 * The dialplan at work: steps, applications, functions, variables, and the engine as one object.
 */
@NullMarked
package astrolabe.engine.pbx;

import org.jspecify.annotations.NullMarked;

/**
 * The functions that dialplans use: one class each, with its declaration and its code side by side.
 */
@NullMarked
package astrolabe.engine.function;

import org.jspecify.annotations.NullMarked;

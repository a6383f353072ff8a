/**
 * The console that a person types into: editing, history, completion by key. Only here is JLine
 * known, so that a question asked with {@code -rx} does not pay for it.
 */
@NullMarked
package astrolabe.console.terminal;

import org.jspecify.annotations.NullMarked;

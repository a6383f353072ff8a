/**
 * What the dialplan's text means when a step runs: variables, functions, expressions, arguments and
 * options. Stateless; mistakes in a dialplan come back as values or warnings, never as exceptions.
 */
@NullMarked
package astrolabe.engine.expression;

import org.jspecify.annotations.NullMarked;

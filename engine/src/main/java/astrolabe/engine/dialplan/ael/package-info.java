/**
 * The dialplan's other language: {@code extensions.ael} is read into statements, and these are
 * written as the steps that {@code extensions.conf} would have.
 */
@NullMarked
package astrolabe.engine.dialplan.ael;

import org.jspecify.annotations.NullMarked;

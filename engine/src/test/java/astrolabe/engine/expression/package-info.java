@NullMarked
package astrolabe.engine.expression;

import org.jspecify.annotations.NullMarked;

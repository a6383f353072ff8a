@NullMarked
package astrolabe.engine.function;

import org.jspecify.annotations.NullMarked;

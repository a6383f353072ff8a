/** Channel event logging, made from what the engine says happened. */
@NullMarked
package astrolabe.engine.cel;

import org.jspecify.annotations.NullMarked;

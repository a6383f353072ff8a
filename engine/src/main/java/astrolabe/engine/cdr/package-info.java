/** Call detail records, made from what the engine says happened. */
@NullMarked
package astrolabe.engine.cdr;

import org.jspecify.annotations.NullMarked;

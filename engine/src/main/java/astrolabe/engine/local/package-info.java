/** Local channels: two halves, the first for whoever dialled, the second running the dialplan. */
@NullMarked
package astrolabe.engine.local;

import org.jspecify.annotations.NullMarked;

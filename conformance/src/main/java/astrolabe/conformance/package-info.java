/** Recorded conversations replayed against the server. */
@NullMarked
package astrolabe.conformance;

import org.jspecify.annotations.NullMarked;

/** Tests against the real listener; transcripts are replayed as they were recorded. */
@NullMarked
package astrolabe.server;

import org.jspecify.annotations.NullMarked;

/** What audio is made of: formats and frames, as immutable values. */
@NullMarked
package astrolabe.media.audio;

import org.jspecify.annotations.NullMarked;

/**
 * Codecs, resampling, and the cheapest way from one format to another. What codes or decodes a
 * stream has state and belongs to one thread at a time; everything else is immutable.
 */
@NullMarked
package astrolabe.media.codec;

import org.jspecify.annotations.NullMarked;

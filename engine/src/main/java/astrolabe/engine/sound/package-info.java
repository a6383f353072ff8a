/**
 * What callers hear: sound files, tones and music on hold, as frames of 20 ms. Sounds are
 * immutable; what plays belongs to the channel's strand.
 */
@NullMarked
package astrolabe.engine.sound;

import org.jspecify.annotations.NullMarked;

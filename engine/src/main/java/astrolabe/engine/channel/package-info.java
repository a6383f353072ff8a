/**
 * Channels, what they carry and what drives them. A channel's state belongs to its own strand;
 * others post to it.
 */
@NullMarked
package astrolabe.engine.channel;

import org.jspecify.annotations.NullMarked;

/**
 * The audio of calls over RTP: what two ends agreed on becomes a session of the media module, and
 * what is heard becomes frames of the engine.
 */
@NullMarked
package astrolabe.sip.rtp;

import org.jspecify.annotations.NullMarked;

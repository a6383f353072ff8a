/**
 * The channel technology {@code PJSIP}: endpoints call and are called through the engine. What
 * concerns SIP happens on one task line, the signalling's; what concerns a channel, on its strand;
 * they post to each other. Audio is behind {@link astrolabe.sip.channel.CallMedia}.
 */
@NullMarked
package astrolabe.sip.channel;

import org.jspecify.annotations.NullMarked;

/**
 * The ways that messages go: UDP, TCP and TLS on Netty's event loops (RFC 3261 section 18, 3581).
 * What arrives is read on the loop it arrived on and handed over; nothing here blocks a loop.
 */
@NullMarked
package astrolabe.sip.transport;

import org.jspecify.annotations.NullMarked;

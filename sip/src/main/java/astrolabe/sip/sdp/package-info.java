/**
 * Session descriptions (RFC 8866, formerly 4566) as immutable values, and the offer/answer model on
 * them (RFC 3264). Nothing here opens a port: where audio is received is told to it.
 */
@NullMarked
package astrolabe.sip.sdp;

import org.jspecify.annotations.NullMarked;

/**
 * RTP and RTCP (RFC 3550, 3551, 4733) as values, without sockets: packets, statistics of a
 * receiver, keypad events. What follows a stream has state and belongs to one thread at a time.
 */
@NullMarked
package astrolabe.media.rtp;

import org.jspecify.annotations.NullMarked;

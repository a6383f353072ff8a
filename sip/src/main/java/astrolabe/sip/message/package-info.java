/**
 * SIP messages as immutable values (RFC 3261 sections 7, 19, 20 and 25): requests, responses,
 * headers and what stands in them, a reader that lets nothing malformed through, and a writer.
 * Nothing here knows sockets or time.
 */
@NullMarked
package astrolabe.sip.message;

import org.jspecify.annotations.NullMarked;

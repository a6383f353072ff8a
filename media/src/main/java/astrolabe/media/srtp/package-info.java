/**
 * Protected RTP (RFC 3711) with keys by signalling (RFC 4568). What protects or opens a stream has
 * state and belongs to one thread at a time. No key is ever in a text that these classes make,
 * except in the attribute that is signalled.
 */
@NullMarked
package astrolabe.media.srtp;

import org.jspecify.annotations.NullMarked;

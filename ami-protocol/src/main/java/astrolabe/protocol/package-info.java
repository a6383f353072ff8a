/**
 * AMI packets as values, and the reader and writer that turn them into bytes and back. Knows no
 * socket and starts no thread; what has state ({@link astrolabe.protocol.AmiDecoder}, {@link
 * astrolabe.protocol.PacketBuffer}) belongs to one thread at a time.
 */
@NullMarked
package astrolabe.protocol;

import org.jspecify.annotations.NullMarked;

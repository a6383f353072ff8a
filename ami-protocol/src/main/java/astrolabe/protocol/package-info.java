/**
 * AMI packets as values, and the reader and writer that turn them into bytes and back. Knows no
 * socket and no thread.
 */
@NullMarked
package astrolabe.protocol;

import org.jspecify.annotations.NullMarked;

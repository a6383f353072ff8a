/** Tests of the event log without a socket. */
@NullMarked
package astrolabe.server.log;

import org.jspecify.annotations.NullMarked;

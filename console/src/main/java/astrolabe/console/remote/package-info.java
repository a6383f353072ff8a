/**
 * The remote console's client and the frames that cross the socket. It is started anew for every
 * {@code -rx}, so it uses the JDK's base module only: no logging, no options library.
 */
@NullMarked
package astrolabe.console.remote;

import org.jspecify.annotations.NullMarked;

/**
 * Listeners and connections on Netty's event loops. What a connection holds is touched by its loop
 * only, but for its inbox.
 */
@NullMarked
package astrolabe.server.net;

import org.jspecify.annotations.NullMarked;

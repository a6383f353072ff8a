/**
 * RTP sessions on sockets. A {@link astrolabe.media.session.MediaPlane} owns event loops and ports;
 * each {@link astrolabe.media.session.MediaSession} belongs to one loop, its methods may be called
 * by any thread and return at once, its listeners and sinks are called on that loop and must not
 * block it.
 */
@NullMarked
package astrolabe.media.session;

import org.jspecify.annotations.NullMarked;

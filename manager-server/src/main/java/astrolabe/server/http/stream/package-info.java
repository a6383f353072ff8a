/**
 * The manager interface as a stream over a connection that began with HTTP: WebSockets and
 * server-sent events. What is sent is written once for all streams of equal rights, in the event
 * log.
 */
@NullMarked
package astrolabe.server.http.stream;

import org.jspecify.annotations.NullMarked;

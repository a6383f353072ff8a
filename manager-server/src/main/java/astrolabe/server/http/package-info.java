/**
 * The web server beneath the manager interface: connections, requests, responses, the map of paths.
 * What a path does lies in packages of its own. A connection is its event loop's; a request is
 * served on a virtual thread.
 */
@NullMarked
package astrolabe.server.http;

import org.jspecify.annotations.NullMarked;

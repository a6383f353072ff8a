/**
 * The manager interface as requests of HTTP: a session is known by its cookie or proves itself with
 * each request; events wait in the log until it asks for them.
 */
@NullMarked
package astrolabe.server.http.ajam;

import org.jspecify.annotations.NullMarked;

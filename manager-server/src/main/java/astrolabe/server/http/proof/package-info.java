/** How requests of HTTP prove whose they are. */
@NullMarked
package astrolabe.server.http.proof;

import org.jspecify.annotations.NullMarked;

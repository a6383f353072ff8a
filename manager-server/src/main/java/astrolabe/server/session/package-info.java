/** Sessions, their rights, and the one place where a request is let through or refused. */
@NullMarked
package astrolabe.server.session;

import org.jspecify.annotations.NullMarked;

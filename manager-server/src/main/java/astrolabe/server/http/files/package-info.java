/** Files served as they are. */
@NullMarked
package astrolabe.server.http.files;

import org.jspecify.annotations.NullMarked;

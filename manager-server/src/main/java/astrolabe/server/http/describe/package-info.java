/** Descriptions of the interface that machines read, made from the declarations. Immutable. */
@NullMarked
package astrolabe.server.http.describe;

import org.jspecify.annotations.NullMarked;

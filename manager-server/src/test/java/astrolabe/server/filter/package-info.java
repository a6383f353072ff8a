/** Tests by example and by property. */
@NullMarked
package astrolabe.server.filter;

import org.jspecify.annotations.NullMarked;

/** Tests by example and by property. */
@NullMarked
package astrolabe.server.account;

import org.jspecify.annotations.NullMarked;

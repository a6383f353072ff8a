/** Tests by example and by property. */
@NullMarked
package astrolabe.server.command;

import org.jspecify.annotations.NullMarked;

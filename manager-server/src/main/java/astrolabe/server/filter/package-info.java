/** Event filters: what an account or a client lets through of the events it may see. */
@NullMarked
package astrolabe.server.filter;

import org.jspecify.annotations.NullMarked;

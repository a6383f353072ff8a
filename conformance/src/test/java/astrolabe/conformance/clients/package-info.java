/** Manager clients that others wrote, unmodified, against the program. */
@NullMarked
package astrolabe.conformance.clients;

import org.jspecify.annotations.NullMarked;

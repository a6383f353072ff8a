/** Packets as objects of JSON, both ways. Stateless. */
@NullMarked
package astrolabe.server.http.json;

import org.jspecify.annotations.NullMarked;

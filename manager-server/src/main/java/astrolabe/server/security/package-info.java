/** Security events and the log lines that administrators' tools read. */
@NullMarked
package astrolabe.server.security;

import org.jspecify.annotations.NullMarked;

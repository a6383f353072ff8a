/**
 * Where peers say they can be reached (RFC 3261 section 10.3), and whether they can (OPTIONS).
 * Everything here belongs to the signalling's task line, except where a method says otherwise.
 */
@NullMarked
package astrolabe.sip.registrar;

import org.jspecify.annotations.NullMarked;

/**
 * Digest authentication from both ends (RFC 3261 section 22, RFC 7616, RFC 8760): challenging peers
 * and checking what they show, and answering the challenges of others.
 */
@NullMarked
package astrolabe.sip.auth;

import org.jspecify.annotations.NullMarked;

/**
 * Names of ours at the registrars of others (RFC 3261 section 10.2). On the signalling's task line.
 */
@NullMarked
package astrolabe.sip.registration;

import org.jspecify.annotations.NullMarked;

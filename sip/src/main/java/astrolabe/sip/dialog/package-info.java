/**
 * Dialogs (RFC 3261 section 12) and the calls in them: INVITE and what belongs to it, from both
 * ends (sections 13 to 15), reliable provisional responses (RFC 3262), UPDATE (RFC 3311), session
 * timers (RFC 4028). Everything here belongs to the signalling's task line.
 */
@NullMarked
package astrolabe.sip.dialog;

import org.jspecify.annotations.NullMarked;

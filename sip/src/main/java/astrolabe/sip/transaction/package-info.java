/**
 * Transactions: a request with its responses, kept together over transports that lose and repeat
 * (RFC 3261 section 17, corrected by RFC 6026). One class per state. Everything here belongs to one
 * task line, the signalling's: methods are called on it, and whom they tell is told on it.
 */
@NullMarked
package astrolabe.sip.transaction;

import org.jspecify.annotations.NullMarked;

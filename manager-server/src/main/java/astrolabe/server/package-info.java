/**
 * Accounts, sessions, the event log and its views, dispatch and transports. It knows nothing of the
 * engine.
 */
@NullMarked
package astrolabe.server;

import org.jspecify.annotations.NullMarked;

/**
 * What {@code manager.conf} and {@code acl.conf} say, as typed records: accounts, rights,
 * listeners.
 */
@NullMarked
package astrolabe.server.account;

import org.jspecify.annotations.NullMarked;

/** Texts that stand for an account, made and revoked by an administrator. */
@NullMarked
package astrolabe.server.token;

import org.jspecify.annotations.NullMarked;

package astrolabe.server.session;

import astrolabe.server.account.Account;
import java.time.Instant;

/**
 * That a session has logged in.
 *
 * @param account as it was at that moment; a reload does not change the rights of a session
 * @param name the account's name as the client wrote it
 */
public record Login(Account account, String name, Instant since) {}

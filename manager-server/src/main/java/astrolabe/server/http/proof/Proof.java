package astrolabe.server.http.proof;

import astrolabe.server.account.Account;
import astrolabe.server.http.WebResponse;

/** What came of looking at who sent a request. */
public sealed interface Proof {

    /** The request is of this account. */
    record Given(Account account, String user) implements Proof {}

    /** It is nobody's, and this is what the client is told. */
    record Lacking(WebResponse response) implements Proof {}
}

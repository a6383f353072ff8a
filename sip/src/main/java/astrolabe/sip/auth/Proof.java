package astrolabe.sip.auth;

/** What came of looking at the credentials of a request. */
public sealed interface Proof {

    /** It is who it says it is. */
    record Given(Credentials who) implements Proof {}

    /** It shows nothing for the realm, which is how a peer begins. */
    record Missing() implements Proof {}

    /** The secret is right and the nonce too old: it is asked again, and need not ask its user. */
    record Stale() implements Proof {}

    /** The user is not known, or the secret is another. */
    record Wrong(String username) implements Proof {}
}

package astrolabe.server.account;

/** What an account is known by. Never shown. Immutable to who uses it; any thread. */
public sealed interface Secret permits PlainSecret, HashedSecret {

    /**
     * Whether this is the secret. With a hashed one it takes a processor up to a second: nothing
     * for an event loop.
     */
    boolean is(String offered);
}

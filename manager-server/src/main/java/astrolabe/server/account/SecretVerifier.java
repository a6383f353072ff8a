package astrolabe.server.account;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Compares offered secrets with those of accounts. Where that is slow, it is done one at a time and
 * on a thread of the system: virtual threads share few of those, and the requests of all sessions
 * run on them. Any thread but an event loop's.
 */
public final class SecretVerifier {

    private final Semaphore turn = new Semaphore(1, true);

    /** Whether this is the account's secret; waits for its turn and for the comparison. */
    public boolean accepts(Account account, String offered) throws InterruptedException {
        boolean slow =
                account.secret().isPresent()
                        && account.secret().get() instanceof HashedSecret hashed
                        && !hashed.isProven(offered);
        return slow ? acceptsSlowly(account, offered) : account.accepts(offered);
    }

    private boolean acceptsSlowly(Account account, String offered) throws InterruptedException {
        turn.acquire();
        CompletableFuture<Boolean> accepted = new CompletableFuture<>();
        Thread _ =
                Thread.ofPlatform()
                        .name("secret-verifier")
                        .daemon()
                        .start(() -> compare(account, offered, accepted));
        try {
            return accepted.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a secret could not be compared", e.getCause());
        }
    }

    /** Gives the turn back even if whoever asked has gone. */
    private void compare(Account account, String offered, CompletableFuture<Boolean> accepted) {
        try {
            boolean _ = accepted.complete(account.accepts(offered));
        } catch (RuntimeException e) {
            boolean _ = accepted.completeExceptionally(e);
        } finally {
            turn.release();
        }
    }
}

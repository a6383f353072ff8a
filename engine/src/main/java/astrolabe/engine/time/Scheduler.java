package astrolabe.engine.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * Where time, threads and timers of an engine come from: the machine in production ({@link
 * MachineTime}), a test's hand in a test ({@link VirtualTime}).
 */
public interface Scheduler extends InstantSource, AutoCloseable {

    /** Nanoseconds of a clock that only goes forward. */
    long nanos();

    /**
     * A strand that is still to be started: a thread of its own that waits only through {@link
     * Strand#park}.
     */
    Strand strand(String name, Runnable body);

    /**
     * Runs a task once, after a delay. The task must be short and must not wait: it posts to whom
     * it concerns.
     */
    Timer after(Duration delay, Runnable task);

    /**
     * Waits, on a thread that is no strand, until the future is done.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    <T> T await(CompletableFuture<T> future) throws InterruptedException;

    /** Ends the timers; strands are ended by their owners before. */
    @Override
    void close();
}

package astrolabe.media.session;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a session's time comes from: {@link LoopClock} in production, a test's hand in a test.
 * Thread-safe.
 */
public interface MediaClock {

    /** Nanoseconds of a clock that only goes forward. */
    long nanos();

    /** The time of day. */
    Instant instant();

    /** Runs a task on a loop again and again, first after one period, until it is stopped. */
    Ticking every(Duration period, EventExecutor loop, Runnable task);

    /** A task that runs again and again. */
    @FunctionalInterface
    interface Ticking {

        /** Ends it; when called on the loop, it does not run again. */
        void stop();
    }
}

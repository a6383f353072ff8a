package astrolabe.media.session;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The machine's time. A loop that was late catches up, so that no audio is lost or drifts. */
public final class LoopClock implements MediaClock {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public Ticking every(Duration period, EventExecutor loop, Runnable task) {
        long nanos = period.toNanos();
        ScheduledFuture<?> future =
                loop.scheduleAtFixedRate(task, nanos, nanos, TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }
}

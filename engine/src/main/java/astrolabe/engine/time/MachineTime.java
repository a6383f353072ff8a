package astrolabe.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The machine's clock, a virtual thread for each strand and one thread for the timers. Thread-safe.
 */
public final class MachineTime implements Scheduler {

    private final ScheduledThreadPoolExecutor timers;

    /**
     * @param name the name of the timers' thread
     */
    public MachineTime(String name) {
        timers =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name(name).factory());
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Strand strand(String name, Runnable body) {
        return new ThreadStrand(Thread.ofVirtual().name(name).unstarted(body));
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        ScheduledFuture<?> future = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The awaited task failed", e.getCause());
        }
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }

    private record ThreadStrand(Thread thread) implements Strand {

        @Override
        public void start() {
            thread.start();
        }

        @Override
        public void park(long deadline) {
            if (deadline == FOREVER) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, deadline - System.nanoTime());
            }
        }

        @Override
        public void unpark() {
            LockSupport.unpark(thread);
        }

        @Override
        public boolean isCurrent() {
            return thread.equals(Thread.currentThread());
        }
    }
}

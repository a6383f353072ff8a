package astrolabe.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Time in a test's hand. One strand runs at a time, in the order in which they became runnable, so
 * a flow runs the same way every time; the clock moves only when nobody can run, straight to the
 * next moment somebody waits for. Strands run while the test is inside {@link #advance}, {@link
 * #settle} or {@link #await}, on the test's behalf.
 */
public final class VirtualTime implements Scheduler {

    private final Instant start;
    private final Queue<VirtualStrand> runnable = new ArrayDeque<>(); // guarded by this
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.naturalOrder()); // guarded by this
    private final Semaphore baton = new Semaphore(0);
    private long now; // guarded by this
    private long alarmsSet; // guarded by this

    public VirtualTime() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    public VirtualTime(Instant start) {
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos());
    }

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public Strand strand(String name, Runnable body) {
        return new VirtualStrand(name, body);
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        Alarm alarm = new Alarm(now + Math.max(0, delay.toNanos()), alarmsSet++, task);
        alarms.add(alarm);
        return () -> cancel(alarm);
    }

    private synchronized void cancel(Alarm alarm) {
        alarms.remove(alarm);
    }

    @Override
    public <T> T await(CompletableFuture<T> future) throws InterruptedException {
        while (!future.isDone()) {
            if (!runOne() && !moveTo(Long.MAX_VALUE)) {
                throw new IllegalStateException(
                        "Nothing runs and nothing is due, so the awaited task can never end");
            }
        }
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The awaited task failed", e.getCause());
        }
    }

    /** Lets everyone run who can run now; the clock stands still. */
    public void settle() throws InterruptedException {
        while (runOne()) {
            // each round runs one strand until it waits
        }
    }

    /** Lets this much time pass, with everything that happens in it. */
    public void advance(Duration duration) throws InterruptedException {
        long until = nanos() + duration.toNanos();
        do {
            settle();
        } while (moveTo(until));
        synchronized (this) {
            now = until;
        }
        settle();
    }

    @Override
    public synchronized void close() {
        alarms.clear();
    }

    /** Runs the next runnable strand until it parks or ends. */
    private boolean runOne() throws InterruptedException {
        VirtualStrand next;
        synchronized (this) {
            next = runnable.poll();
        }
        if (next == null) {
            return false;
        }
        next.go.release();
        baton.acquire();
        return true;
    }

    /** Moves the clock to the next alarm, unless that lies beyond the limit. */
    private boolean moveTo(long limit) {
        Alarm next;
        synchronized (this) {
            next = alarms.peek();
            if (next == null || next.at > limit) {
                return false;
            }
            alarms.poll();
            now = Math.max(now, next.at);
        }
        next.task.run();
        return true;
    }

    private record Alarm(long at, long order, Runnable task) implements Comparable<Alarm> {

        @Override
        public int compareTo(Alarm other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** A strand that runs only while it holds the baton. */
    private final class VirtualStrand implements Strand {

        private final Semaphore go = new Semaphore(0);
        private final Thread thread;
        private boolean parked; // guarded by VirtualTime.this
        private boolean permit; // guarded by VirtualTime.this

        VirtualStrand(String name, Runnable body) {
            thread = Thread.ofVirtual().name(name).unstarted(() -> run(body));
        }

        private void run(Runnable body) {
            go.acquireUninterruptibly();
            try {
                body.run();
            } finally {
                baton.release();
            }
        }

        @Override
        public void start() {
            thread.start();
            synchronized (VirtualTime.this) {
                runnable.add(this);
            }
        }

        @Override
        public void park(long deadline) {
            Timer alarm = () -> {};
            synchronized (VirtualTime.this) {
                if (permit || deadline <= now) {
                    permit = false;
                    return;
                }
                parked = true;
                if (deadline != FOREVER) {
                    alarm = after(Duration.ofNanos(deadline - now), this::unpark);
                }
            }
            baton.release();
            go.acquireUninterruptibly();
            alarm.cancel();
        }

        @Override
        public void unpark() {
            synchronized (VirtualTime.this) {
                if (parked) {
                    parked = false;
                    runnable.add(this);
                } else {
                    permit = true;
                }
            }
        }

        @Override
        public boolean isCurrent() {
            return thread.equals(Thread.currentThread());
        }
    }
}

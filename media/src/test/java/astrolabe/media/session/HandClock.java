package astrolabe.media.session;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that a test moves: tasks run on their loops, and the hand waits for each. */
final class HandClock implements MediaClock {

    private static final Instant BEGIN = Instant.parse("2026-11-24T20:00:00Z");

    private volatile long nanos;
    private final List<Task> tasks = new CopyOnWriteArrayList<>();

    private static final class Task {

        private final long period;
        private final EventExecutor loop;
        private final Runnable body;
        private long due; // touched by the hand only

        private Task(long period, EventExecutor loop, Runnable body, long due) {
            this.period = period;
            this.loop = loop;
            this.body = body;
            this.due = due;
        }
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(nanos);
    }

    @Override
    public Ticking every(Duration period, EventExecutor loop, Runnable body) {
        Task task = new Task(period.toNanos(), loop, body, nanos + period.toNanos());
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    void advance(Duration time) {
        long end = nanos + time.toNanos();
        for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
            Task task = next.get();
            nanos = Math.max(nanos, task.due);
            task.due += task.period;
            task.loop.submit(task.body).syncUninterruptibly();
        }
        nanos = end;
    }

    private Optional<Task> next(long end) {
        return tasks.stream()
                .filter(task -> task.due <= end)
                .min(Comparator.comparingLong(task -> task.due));
    }
}

package astrolabe.engine.state;

import astrolabe.engine.time.Scheduler;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after the other, on a strand that lives only while there is something to do.
 * Thread-safe.
 */
public final class TaskLine {

    private static final Logger LOG = LoggerFactory.getLogger(TaskLine.class);

    private final Scheduler scheduler;
    private final String name;
    private final Queue<Runnable> tasks = new ArrayDeque<>(); // guarded by this
    private boolean atWork; // guarded by this

    public TaskLine(Scheduler scheduler, String name) {
        this.scheduler = scheduler;
        this.name = name;
    }

    /** Adds a task at the end; never blocks. */
    public void add(Runnable task) {
        synchronized (this) {
            tasks.add(task);
            if (atWork) {
                return;
            }
            atWork = true;
        }
        scheduler.strand(name, this::work).start();
    }

    private void work() {
        for (Optional<Runnable> task = next(); task.isPresent(); task = next()) {
            run(task.get());
        }
    }

    private synchronized Optional<Runnable> next() {
        Optional<Runnable> next = Optional.ofNullable(tasks.poll());
        atWork = next.isPresent();
        return next;
    }

    /** One failing task must not keep those behind it from running. */
    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A task of '{}' failed", name, e);
        }
    }
}

package astrolabe.features.callfile;

import astrolabe.engine.time.Scheduler;
import astrolabe.engine.time.Strand;
import astrolabe.features.callfile.SpoolStorage.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the spool directory: knows which file is due when, and sets going as many as may be
 * worked on at once. State belongs to its own strand; {@link #lookSoon} and {@link #close} are for
 * any thread.
 */
final class Spooler {

    private static final Logger LOG = LoggerFactory.getLogger(Spooler.class);

    private final Scheduler scheduler;
    private final SpoolStorage storage;
    private final CallFileSettings settings;
    private final Desk desk;
    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile @Nullable Strand strand; // set once, by start
    private volatile boolean closing;

    // The rest is the strand's.
    private final TreeSet<Due> queue =
            new TreeSet<>(Comparator.comparing(Due::at).thenComparing(due -> due.found().file()));
    private final Map<Path, Job> running = new HashMap<>();
    private long nextLook;
    private boolean looksWell = true;

    /** A file and the moment it is to be worked on. */
    private record Due(Instant at, Found found) {}

    Spooler(SpoolStorage storage, Desk desk) {
        this.storage = storage;
        this.desk = desk;
        this.scheduler = desk.scheduler();
        this.settings = desk.settings();
    }

    void start() {
        Strand own = scheduler.strand("call files", this::run);
        strand = own;
        nextLook = scheduler.nanos();
        own.start();
    }

    /** Something may have changed in the directory. */
    void lookSoon() {
        post(() -> nextLook = scheduler.nanos());
    }

    /**
     * Places no further call and lets go of those underway: what became of them stands in their
     * files as far as it is known.
     */
    void close() throws InterruptedException {
        closing = true;
        wake();
        if (strand != null) {
            boolean _ = scheduler.await(ended);
        }
    }

    private void post(Runnable task) {
        mailbox.add(task);
        wake();
    }

    private void wake() {
        Strand own = strand;
        if (own != null) {
            own.unpark();
        }
    }

    private void run() {
        try {
            while (!closing) {
                step();
            }
            running.values().forEach(Job::close);
            while (!running.isEmpty()) {
                park(Strand.FOREVER);
                drain();
            }
        } finally {
            ended.complete(true);
        }
    }

    private void step() {
        drain();
        if (scheduler.nanos() >= nextLook) {
            look();
            nextLook = scheduler.nanos() + settings.lookEvery().toNanos();
        }
        startDue();
        park(Math.min(nextLook, nextDue()));
    }

    private void drain() {
        for (Runnable task = mailbox.poll(); task != null; task = mailbox.poll()) {
            task.run();
        }
    }

    private void park(long deadline) {
        Strand own = strand;
        if (own != null) {
            own.park(deadline);
        }
    }

    private void look() {
        try {
            List<Found> files = storage.list();
            Map<Found, Instant> known =
                    queue.stream().collect(Collectors.toMap(Due::found, Due::at));
            queue.clear();
            for (Found found : files) {
                Instant at = known.get(found);
                offer(found, at != null ? at : dueAt(found));
            }
            looksWell = true;
        } catch (IOException e) {
            if (looksWell) {
                LOG.error("The directory of call files can't be looked through: {}", e.toString());
            }
            looksWell = false;
        }
    }

    private void offer(Found found, Instant at) {
        if (!running.containsKey(found.file())) {
            queue.add(new Due(at, found));
        }
    }

    /** The moment for a file not known before, or changed since. */
    private Instant dueAt(Found found) {
        Instant modified = found.stamp().modified();
        return modified.isAfter(scheduler.instant()) ? modified : modified.plus(settings.settle());
    }

    private void startDue() {
        Instant now = scheduler.instant();
        while (running.size() < settings.callsAtOnce()
                && !queue.isEmpty()
                && !queue.first().at().isAfter(now)) {
            Due due = queue.removeFirst();
            Job job = new Job(desk, storage, due.found(), this::ended);
            running.put(due.found().file(), job);
            job.start();
        }
    }

    private long nextDue() {
        if (queue.isEmpty() || running.size() >= settings.callsAtOnce()) {
            return Strand.FOREVER;
        }
        Duration wait = Duration.between(scheduler.instant(), queue.first().at());
        // a file may be dated so far ahead that nanoseconds can't count it
        boolean far = wait.compareTo(settings.lookEvery()) > 0;
        return far ? Strand.FOREVER : scheduler.nanos() + Math.max(0, wait.toNanos());
    }

    /** A job is over. Any thread. */
    private void ended(Job job, Job.Ending ending) {
        post(() -> onEnded(job, ending));
    }

    private void onEnded(Job job, Job.Ending ending) {
        Path file = job.found().file();
        running.remove(file);
        try {
            storage.look(file)
                    .map(stamp -> new Found(file, stamp))
                    .ifPresent(found -> offer(found, dueAfter(found, ending)));
        } catch (IOException e) {
            LOG.warn("{}: can't be looked at: {}", file, e.toString());
        }
    }

    private Instant dueAfter(Found found, Job.Ending ending) {
        return switch (ending) {
            case Job.Ending.Done _ -> dueAt(found);
            case Job.Ending.Postpone(var until) -> until;
        };
    }
}

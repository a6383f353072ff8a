package astrolabe.features.callfile;

import astrolabe.engine.time.Scheduler;
import astrolabe.engine.time.Strand;
import astrolabe.features.callfile.SpoolStorage.Found;
import astrolabe.features.callfile.SpoolStorage.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
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
    private final Map<Path, Postponed> postponed = new HashMap<>();
    private long nextLook;
    private boolean looksWell = true;

    /** A file and the moment it is to be worked on. */
    private record Due(Instant at, Found found) {}

    /** A file that was worked on in vain and is left alone for a while, unless it changes. */
    private record Postponed(Stamp stamp, Instant until) {}

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
            var files = storage.list();
            queue.clear();
            Set<Path> there = new HashSet<>();
            for (Found found : files) {
                there.add(found.file());
                offer(found);
            }
            postponed.keySet().retainAll(there);
            looksWell = true;
        } catch (IOException e) {
            if (looksWell) {
                LOG.error("The directory of call files can't be looked through: {}", e.toString());
            }
            looksWell = false;
        }
    }

    private void offer(Found found) {
        if (!running.containsKey(found.file())) {
            queue.add(new Due(dueAt(found), found));
        }
    }

    private Instant dueAt(Found found) {
        Instant modified = found.stamp().modified();
        Postponed later = postponed.get(found.file());
        if (later != null && later.stamp().equals(found.stamp())) {
            return later.until();
        }
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
        Found found = job.found();
        running.remove(found.file());
        switch (ending) {
            case Job.Ending.Done _ -> postponed.remove(found.file());
            case Job.Ending.Postpone(var until) ->
                    lookAt(
                            found.file(),
                            stamp -> postponed.put(found.file(), new Postponed(stamp, until)));
        }
        lookAt(found.file(), stamp -> offer(new Found(found.file(), stamp)));
    }

    private void lookAt(Path file, Consumer<Stamp> then) {
        try {
            storage.look(file).ifPresent(then);
        } catch (IOException e) {
            LOG.warn("{}: can't be looked at: {}", file, e.toString());
        }
    }
}

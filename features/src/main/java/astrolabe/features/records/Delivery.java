package astrolabe.features.records;

import astrolabe.engine.state.TaskLine;
import astrolabe.engine.time.Scheduler;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the entries of one kind, writes them into a journal and from there to the back ends, on
 * strands of its own. Thread-safe.
 */
final class Delivery<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** How many entries wait in memory while the journal itself can't be written. */
    static final int MOST_WAITING = 10_000;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A journal that everybody has read is forgotten when it is longer than this, in bytes. */
    private static final long LONG = 64 * 1024;

    private final Scheduler scheduler;
    private final Path directory;
    private final Journal journal;
    private final Codec<T> codec;
    private final TaskLine tasks;
    private final Queue<T> waiting = new ArrayDeque<>(); // guarded by itself
    private boolean dropped; // guarded by waiting
    private boolean announced; // guarded by waiting; a task is to write what waits
    private final Object writing = new Object();
    private volatile Consumer<List<T>> written = entries -> {};
    private final List<T> pending = new ArrayList<>(); // guarded by writing; being written
    private List<Courier<T>> couriers = List.of(); // guarded by writing
    private Batching batching = Batching.DEFAULTS; // guarded by writing
    private int held; // guarded by writing
    private boolean timed; // guarded by writing
    private boolean failing; // guarded by writing
    private boolean closing; // guarded by writing
    private boolean closed; // guarded by writing

    /**
     * @param directory where the journal and the places of its readers are kept
     */
    Delivery(Scheduler scheduler, Path directory, Codec<T> codec) throws IOException {
        this.scheduler = scheduler;
        this.directory = directory;
        this.codec = codec;
        journal = Journal.open(directory.resolve("journal"));
        tasks = new TaskLine(scheduler, "journal");
    }

    /** Puts these back ends in the place of the former ones; they go on where those were. */
    void deliver(Batching how, List<BackEnd<T>> backEnds) throws IOException {
        synchronized (writing) {
            for (Courier<T> courier : couriers) {
                courier.close(false);
            }
            batching = how;
            List<Courier<T>> next = new ArrayList<>();
            for (BackEnd<T> backEnd : backEnds) {
                next.add(new Courier<>(scheduler, directory, journal, codec, backEnd, this::tidy));
            }
            couriers = List.copyOf(next);
        }
        submit();
    }

    /** Who is told of entries that the disk has; must not block. */
    void whenWritten(Consumer<List<T>> watcher) {
        written = watcher;
    }

    /** Takes an entry; never blocks. */
    void add(T entry) {
        synchronized (waiting) {
            if (waiting.size() == MOST_WAITING) {
                var _ = waiting.remove();
                if (!dropped) {
                    dropped = true;
                    LOG.error("{} can't be written for so long that entries are lost", directory);
                }
            }
            waiting.add(entry);
            if (announced) {
                return;
            }
            announced = true;
        }
        tasks.add(this::write);
    }

    private void write() {
        synchronized (writing) {
            if (!closed && writeWaiting() && isDue()) {
                kick();
            }
        }
    }

    private boolean writeWaiting() {
        if (pending.isEmpty()) {
            synchronized (waiting) {
                announced = false;
                pending.addAll(waiting);
                waiting.clear();
            }
        }
        if (pending.isEmpty() || couriers.isEmpty()) {
            pending.clear();
            return false;
        }
        try {
            journal.append(pending.stream().map(codec::encode).toList());
        } catch (IOException e) {
            if (!failing) {
                failing = true;
                LOG.error("{} can't be written; entries wait in memory", directory, e);
            }
            retry();
            return false;
        }
        if (failing) {
            failing = false;
            LOG.info("{} is written again", directory);
            retry();
        }
        held += pending.size();
        written.accept(List.copyOf(pending));
        pending.clear();
        return true;
    }

    private void retry() {
        if (!closing) {
            var _ = scheduler.after(PAUSE, () -> tasks.add(this::write));
        }
    }

    private boolean isDue() {
        if (!batching.enabled() || held >= batching.size()) {
            return true;
        }
        if (!timed) {
            timed = true;
            var _ = scheduler.after(batching.time(), this::submit);
        }
        return false;
    }

    private void kick() {
        held = 0;
        timed = false;
        couriers.forEach(Courier::kick);
    }

    /** Hands over what is held back. */
    void submit() {
        tasks.add(() -> {
            synchronized (writing) {
                if (!closed) {
                    kick();
                }
            }
        });
    }

    /** How many entries are held back. */
    int held() {
        synchronized (writing) {
            return held;
        }
    }

    Batching batching() {
        synchronized (writing) {
            return batching;
        }
    }

    /** The names of the back ends. */
    List<String> backEnds() {
        synchronized (writing) {
            return couriers.stream().map(Courier::name).toList();
        }
    }

    /** Forgets a long journal that everybody has read to its end. */
    private void tidy() {
        synchronized (writing) {
            try {
                if (closed || journal.end() < LONG) {
                    return;
                }
                for (Courier<T> courier : couriers) {
                    if (courier.cursor().position() < journal.end()) {
                        return;
                    }
                }
                journal.clear();
                for (Courier<T> courier : couriers) {
                    courier.cursor().move(0);
                }
                forgetPlacesOfOthers();
            } catch (IOException e) {
                LOG.warn("{} can't be tidied up: {}", directory, e.getMessage());
            }
        }
    }

    /** A back end that is configured no more has no place in what comes from here on. */
    private void forgetPlacesOfOthers() throws IOException {
        Set<String> present =
                couriers.stream()
                        .map(courier -> courier.name() + Cursor.SUFFIX)
                        .collect(Collectors.toSet());
        try (DirectoryStream<Path> places =
                Files.newDirectoryStream(directory, "*" + Cursor.SUFFIX)) {
            for (Path place : places) {
                if (!present.contains(String.valueOf(place.getFileName()))) {
                    Files.delete(place);
                }
            }
        }
    }

    /** Writes what waits and, unless it is to stay for the next start, brings it. */
    @Override
    public void close() throws IOException {
        synchronized (writing) {
            if (closed) {
                return;
            }
            closing = true;
            boolean _ = writeWaiting();
            boolean _ = writeWaiting(); // what came while the journal could not be written
            closed = true;
            for (Courier<T> courier : couriers) {
                courier.close(!batching.enabled() || batching.safeShutdown());
            }
            journal.close();
        }
    }
}

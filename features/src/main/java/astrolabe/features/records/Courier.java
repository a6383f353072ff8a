package astrolabe.features.records;

import astrolabe.engine.state.TaskLine;
import astrolabe.engine.time.Scheduler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the entries of a journal to one back end, on a strand of its own. A back end that fails
 * gets them again, later and later; meanwhile they lie in the journal and cost no memory.
 * Thread-safe.
 */
final class Courier<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final int MOST_AT_ONCE = 500;

    private final Scheduler scheduler;
    private final Journal journal;
    private final Codec<T> codec;
    private final BackEnd<T> backEnd;
    private final Cursor cursor;
    private final Path setAside;
    private final TaskLine tasks;
    private final AtomicBoolean kicked = new AtomicBoolean();
    private final Runnable whenDone;
    private final ReentrantLock atWork = new ReentrantLock();
    private Duration pause = Duration.ZERO; // guarded by atWork; zero while all is well
    private boolean waits; // guarded by atWork; for the next attempt
    private boolean closing; // guarded by atWork
    private boolean closed; // guarded by atWork

    /**
     * @param whenDone told each time the back end has all there is
     */
    Courier(
            Scheduler scheduler,
            Path directory,
            Journal journal,
            Codec<T> codec,
            BackEnd<T> backEnd,
            Runnable whenDone)
            throws IOException {
        this.scheduler = scheduler;
        this.journal = journal;
        this.codec = codec;
        this.backEnd = backEnd;
        this.whenDone = whenDone;
        cursor = Cursor.open(directory.resolve(backEnd.name() + Cursor.SUFFIX), journal.end());
        setAside = directory.resolve(backEnd.name() + ".refused");
        tasks = new TaskLine(scheduler, "records to " + backEnd.name());
    }

    String name() {
        return backEnd.name();
    }

    Cursor cursor() {
        return cursor;
    }

    /** Has all entries brought soon; never blocks, nor piles up while a back end takes its time. */
    void kick() {
        if (kicked.compareAndSet(false, true)) {
            tasks.add(() -> {
                kicked.set(false);
                bring(false);
            });
        }
    }

    private void retry() {
        tasks.add(() -> bring(true));
    }

    private void bring(boolean again) {
        atWork.lock();
        try {
            waits &= !again;
            if (!closed && !waits) {
                boolean _ = bringAll();
            }
        } finally {
            atWork.unlock();
        }
        whenDone.run();
    }

    /** Returns whether the back end has everything. */
    private boolean bringAll() {
        try {
            long end = journal.end();
            while (cursor.position() < end) {
                Journal.Part part = journal.read(cursor.position(), MOST_AT_ONCE);
                List<T> entries = decoded(part.entries());
                if (!entries.isEmpty()) {
                    setAside(backEnd.keep(entries));
                }
                cursor.move(part.next());
            }
            if (!pause.isZero()) {
                LOG.info("{}: entries are kept again", backEnd.name());
                pause = Duration.ZERO;
            }
            return true;
        } catch (IOException e) {
            failed(e);
            return false;
        }
    }

    /** What the back end never takes is kept beside the journal, as lines like those in it. */
    private void setAside(List<BackEnd.Refused<T>> refused) throws IOException {
        if (refused.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        refused.forEach(each ->
                lines.append(
                        new String(
                                JournalLine.write(codec.encode(each.entry())),
                                StandardCharsets.UTF_8)));
        TextFile.append(setAside, lines.toString());
        LOG.error(
                "{}: {} set aside in {}, the first one since: {}",
                backEnd.name(),
                refused.size(),
                setAside,
                refused.getFirst().reason());
    }

    private List<T> decoded(List<List<String>> texts) {
        List<T> entries = new ArrayList<>();
        for (List<String> text : texts) {
            try {
                entries.add(codec.decode(text));
            } catch (RuntimeException e) {
                LOG.error("{}: an entry of the journal can't be read", backEnd.name(), e);
            }
        }
        return entries;
    }

    private void failed(IOException e) {
        if (pause.isZero()) {
            LOG.warn(
                    "{}: entries wait in the journal, since they can't be kept: {}",
                    backEnd.name(),
                    e.getMessage());
            pause = FIRST_PAUSE;
        } else {
            LOG.debug("{}: still not", backEnd.name(), e);
            pause = pause.multipliedBy(2);
        }
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        if (!closing) {
            waits = true;
            var _ = scheduler.after(pause, this::retry);
        }
    }

    /**
     * Ends it.
     *
     * @param last whether what is left is brought first, if the back end takes it
     */
    void close(boolean last) throws IOException {
        atWork.lock();
        try {
            if (closed) {
                return;
            }
            closing = true;
            if (last && !waits) {
                boolean _ = bringAll();
            }
            closed = true;
            try (cursor) {
                backEnd.close();
            }
        } finally {
            atWork.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        close(true);
    }
}

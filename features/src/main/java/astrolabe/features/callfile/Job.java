package astrolabe.features.callfile;

import astrolabe.conf.Problem;
import astrolabe.conf.Severity;
import astrolabe.engine.dial.Originate.Result;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.time.Strand;
import astrolabe.features.callfile.SpoolStorage.Found;
import astrolabe.features.callfile.SpoolStorage.Stamp;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One call file being worked on: an attempt of its call, noted in the file before and after, so
 * that a crash at any moment neither loses the call nor makes an attempt twice. Runs on its own
 * strand; {@link #close} from any thread.
 */
final class Job {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    /** Until a file that can't be dealt with is tried again. */
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    /** How work on a file ended. */
    sealed interface Ending {

        /** All is said in the file and its time, if it still is there. */
        record Done() implements Ending {}

        /** The file is to be left alone till then, unless it changes. */
        record Postpone(Instant until) implements Ending {}
    }

    private final Desk desk;
    private final SpoolStorage storage;
    private final Found found;
    private final BiConsumer<Job, Ending> listener;
    private final Path file;
    private volatile @Nullable Strand strand; // set once, by start
    private volatile boolean closing;
    private Instant marked; // the strand's: the time we gave the file

    Job(Desk desk, SpoolStorage storage, Found found, BiConsumer<Job, Ending> listener) {
        this.desk = desk;
        this.storage = storage;
        this.found = found;
        this.listener = listener;
        this.file = found.file();
        this.marked = found.stamp().modified();
    }

    Found found() {
        return found;
    }

    void start() {
        Strand own = desk.scheduler().strand("call file " + file.getFileName(), this::run);
        strand = own;
        own.start();
    }

    /** Waits for nothing any more. */
    void close() {
        closing = true;
        wake();
    }

    private void wake() {
        Strand own = strand;
        if (own != null) {
            own.unpark();
        }
    }

    private void run() {
        Ending ending;
        try {
            ending = work();
        } catch (NoSuchFileException _) {
            LOG.info("{}: taken away while it was worked on", file);
            ending = new Ending.Done();
        } catch (IOException e) {
            LOG.error(
                    "{}: left as it is, since it can't be read or written: {}", file, e.toString());
            ending = new Ending.Postpone(now().plus(AFTER_TROUBLE));
        } catch (RuntimeException e) {
            LOG.error("{}: left as it is", file, e);
            ending = new Ending.Postpone(now().plus(AFTER_TROUBLE));
        }
        listener.accept(this, ending);
    }

    private Ending work() throws IOException {
        Optional<Stamp> present = storage.look(file);
        if (closing || !present.equals(Optional.of(found.stamp()))) {
            return new Ending.Done();
        }
        Reading reading = storage.read(file);
        if (reading.history().finished()) {
            putAway(reading.disposal());
            return new Ending.Done();
        }
        Instant judgedAt = found.stamp().modified().plus(desk.settings().patience());
        if (reading.looksUnfinished() && judgedAt.isAfter(now())) {
            return new Ending.Postpone(judgedAt);
        }
        if (reading.history().equals(History.NONE)) {
            reading.problems().forEach(this::say);
        }
        return switch (reading) {
            case Reading.Malformed _ -> reject();
            case Reading.Wish wish -> place(wish);
        };
    }

    private void say(Problem problem) {
        LOG.atLevel(problem.severity() == Severity.ERROR ? Level.ERROR : Level.WARN)
                .log("{}", problem);
    }

    /** Kept among the finished ones in any case, for its writer to see what is wrong. */
    private Ending reject() throws IOException {
        if (conclude(Status.FAILED)) {
            storage.archive(file);
        }
        return new Ending.Done();
    }

    private Ending place(Reading.Wish wish) throws IOException {
        CallFile call = wish.call();
        int made = wish.history().attempts();
        if (wish.history().underway()) {
            made++;
            if (!mark(Mark.ABORT_RETRY, made, now(), marked)) {
                return new Ending.Done();
            }
        }
        if (made > call.maxRetries()) {
            return expire(call, made, wish.disposal());
        }
        return attempt(wish, made + 1);
    }

    private Ending attempt(Reading.Wish wish, int number) throws IOException {
        CallFile call = wish.call();
        Instant again = now().plus(call.retryTime());
        if (!mark(Mark.START_RETRY, number, again, again)) {
            return new Ending.Done();
        }
        CompletableFuture<ChannelSnapshot> ended = new CompletableFuture<>();
        CompletableFuture<Result> placed = desk.originator().originate(call.attempt(number), ended);
        if (!waitFor(placed)) {
            // nobody will know how it ended: an attempt without end, as after a crash
            return new Ending.Done();
        }
        Result result = placed.join();
        return result == Result.ANSWERED ? onAnswered(wish, ended) : onFailed(wish, number, result);
    }

    /** An answered call is never made again, so the file says so before the talk begins to last. */
    private Ending onAnswered(Reading.Wish wish, CompletableFuture<ChannelSnapshot> ended)
            throws IOException {
        boolean ours = conclude(Status.COMPLETED);
        boolean _ = waitFor(ended);
        LOG.info("{}: call to {} completed", file, wish.call().channel());
        if (ours) {
            putAway(wish.disposal());
        }
        return new Ending.Done();
    }

    private Ending onFailed(Reading.Wish wish, int number, Result result) throws IOException {
        CallFile call = wish.call();
        LOG.info("{}: attempt {} to call {} failed: {}", file, number, call.channel(), result);
        try {
            return number > call.maxRetries()
                    ? expire(call, number, wish.disposal())
                    : retryLater(call, number);
        } finally {
            desk.failedExtension().run(call, number, result);
        }
    }

    /** The file's time says it too, where we may set it; it is what counts after a restart. */
    private Ending retryLater(CallFile call, int number) throws IOException {
        Instant again = now().plus(call.retryTime());
        return mark(Mark.END_RETRY, number, now(), again)
                ? new Ending.Postpone(again)
                : new Ending.Done();
    }

    private Ending expire(CallFile call, int attempts, Reading.Disposal disposal)
            throws IOException {
        LOG.info("{}: no call to {} after {} attempts", file, call.channel(), attempts);
        if (conclude(Status.EXPIRED)) {
            putAway(disposal);
        }
        return new Ending.Done();
    }

    /**
     * Notes something in the file, to disk.
     *
     * @return whether the file still is the one we work on
     */
    private boolean mark(Mark mark, int attempt, Instant noted, Instant nextLook)
            throws IOException {
        if (!isOurs()) {
            return false;
        }
        append(mark.line(desk.pid(), attempt, noted), nextLook);
        marked = present().orElse(marked);
        return true;
    }

    /** Writes the last line, which leaves the file's time as somebody may have set it. */
    private boolean conclude(Status status) throws IOException {
        if (!isOurs()) {
            return false;
        }
        append(status.line(), present().orElse(marked));
        return true;
    }

    private void append(String text, Instant modified) throws IOException {
        storage.append(file, text, modified);
    }

    private Optional<Instant> present() throws IOException {
        return storage.look(file).map(Stamp::modified);
    }

    private boolean isOurs() throws IOException {
        Optional<Stamp> present = storage.look(file);
        boolean ours =
                present.filter(stamp -> stamp.identity().equals(found.stamp().identity()))
                        .isPresent();
        if (!ours) {
            LOG.info("{}: taken away or replaced while it was worked on", file);
        }
        return ours;
    }

    private void putAway(Reading.Disposal disposal) throws IOException {
        Instant time = present().orElse(marked);
        boolean postdated = !time.equals(marked) && time.isAfter(now());
        if (!isOurs()) {
            return;
        }
        if (!disposal.alwaysDelete() && postdated) {
            storage.forget(file);
        } else if (disposal.archive()) {
            storage.archive(file);
        } else {
            storage.delete(file);
        }
    }

    /** Whether it came to its end before we have to. */
    private boolean waitFor(CompletableFuture<?> future) {
        var _ = future.whenComplete((_, _) -> wake());
        while (!future.isDone() && !closing) {
            Strand own = strand;
            if (own != null) {
                own.park(Strand.FOREVER);
            }
        }
        return future.isDone();
    }

    private Instant now() {
        return desk.scheduler().instant();
    }
}

package astrolabe.launcher.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * The one thread that writes the log. Whoever speaks only puts an entry into a queue, and never
 * waits: what does not fit is left out, counted, and told.
 */
final class LogWriter implements AutoCloseable {

    private static final String OURS = "logger";

    /** A disk that takes longer than this is not waited for by a command or at the end. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private sealed interface Item {}

    private record Line(LogEntry entry) implements Item {}

    private record Task(Runnable work, boolean last) implements Item {}

    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger discarded = new AtomicInteger();
    private final OutputStream terminal;
    private final Predicate<LogEntry> forTerminal;
    private final IntSupplier heard;
    private final Thread thread;
    private volatile int limit = LoggerConf.DEFAULTS.limit();
    private volatile LogStyle style;

    private List<Outlet> outlets = List.of(); // the writing thread's

    /**
     * @param terminal the program's own
     * @param forTerminal which entries it is told
     * @param heard how much of calls somebody wants to be told
     */
    LogWriter(
            OutputStream terminal,
            Predicate<LogEntry> forTerminal,
            IntSupplier heard,
            LogStyle style) {
        this.terminal = terminal;
        this.forTerminal = forTerminal;
        this.heard = heard;
        this.style = style;
        this.thread = Thread.ofPlatform().daemon().name("log").start(this::run);
    }

    /** Never blocks. */
    void write(LogEntry entry) {
        if (waiting.get() >= limit) {
            discarded.incrementAndGet();
            return;
        }
        waiting.incrementAndGet();
        items.add(new Line(entry));
    }

    int limit() {
        return limit;
    }

    LogStyle style() {
        return style;
    }

    /**
     * Goes over to these outlets, after what was said before has been written.
     *
     * @return whether that could be done in time
     */
    boolean change(List<Outlet> next, LogStyle nextStyle, int nextLimit) {
        return perform(() -> {
            outlets.forEach(Outlet::close);
            outlets = List.copyOf(next);
            style = nextStyle;
            limit = nextLimit;
            Instant now = Instant.now();
            outlets.forEach(outlet -> outlet.open(now));
        });
    }

    /**
     * Has this done while no outlet is open.
     *
     * @return whether that could be done in time
     */
    boolean whileClosed(Runnable work) {
        return perform(() -> {
            outlets.forEach(Outlet::close);
            work.run();
            Instant now = Instant.now();
            outlets.forEach(outlet -> outlet.open(now));
        });
    }

    /** Waits until everything said so far is written. */
    void settle() {
        boolean _ = perform(() -> {});
    }

    private boolean perform(Runnable work) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable whole =
                () -> {
                    try {
                        work.run();
                    } finally {
                        done.complete(true);
                    }
                };
        items.add(new Task(whole, false));
        return isDone(done);
    }

    private static boolean isDone(CompletableFuture<Boolean> done) {
        try {
            return done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) { // the disk hangs; whoever asks is told
            return false;
        }
    }

    private void run() {
        boolean last = false;
        while (!last) {
            try {
                last = handle(items.take());
                if (items.isEmpty()) {
                    tellDiscarded();
                    flush();
                }
            } catch (InterruptedException _) {
                last = true;
            }
        }
        outlets.forEach(Outlet::close);
    }

    /** Returns whether it was the last. */
    private boolean handle(Item item) {
        return switch (item) {
            case Line(var entry) -> {
                waiting.decrementAndGet();
                print(entry);
                yield false;
            }
            case Task(var work, var last) -> {
                flush();
                work.run();
                yield last;
            }
        };
    }

    private void print(LogEntry entry) {
        if (forTerminal.test(entry)) {
            show(LogFormat.DEFAULT.print(entry, style));
        }
        int level = heard.getAsInt();
        for (Outlet outlet : outlets) {
            if (outlet.channel().takes(entry, level)) {
                outlet.write(entry, style);
            }
        }
    }

    private void tellDiscarded() {
        int missing = discarded.getAndSet(0);
        if (missing > 0) {
            print(
                    ours(
                            "More than "
                                    + limit
                                    + " log lines were waiting: "
                                    + missing
                                    + " were left out"));
        }
    }

    /** An entry of the log about itself. */
    static LogEntry ours(String text) {
        return new LogEntry(
                Instant.now(),
                LogLevel.WARNING,
                0,
                Thread.currentThread().threadId(),
                "",
                OURS,
                text,
                "");
    }

    private void flush() {
        Instant now = Instant.now();
        outlets.forEach(outlet -> outlet.flush(now));
        try {
            terminal.flush();
        } catch (IOException _) { // nobody looks at it any more, and there is nowhere to say so
            return;
        }
    }

    private void show(String lines) {
        try {
            terminal.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) { // nobody looks at it any more, and there is nowhere to say so
            return;
        }
    }

    /** Writes what is waiting, as long as it takes no longer than a person's patience. */
    @Override
    public void close() {
        items.add(new Task(() -> {}, true));
        try {
            boolean _ = thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

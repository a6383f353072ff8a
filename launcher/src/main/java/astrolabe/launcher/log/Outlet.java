package astrolabe.launcher.log;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A channel with its sink. A disk that is full or a file that may not be written is told once; from
 * then on lines are counted instead, until it works again. Belongs to the thread that writes the
 * log.
 */
final class Outlet implements AutoCloseable {

    /** Opens a sink. */
    @FunctionalInterface
    interface Opening {
        LogSink open() throws IOException;
    }

    /** Between two attempts; each costs a system call or two. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final LogChannel channel;
    private final String name;
    private final Opening opening;
    private final Consumer<String> complaint;
    private @Nullable LogSink sink;
    private Instant nextAttempt = Instant.MIN;
    private int missing;
    private boolean failing;

    /**
     * @param name as administrators are to be told it
     * @param complaint told once when lines begin to be lost, and once when none is any more
     */
    Outlet(LogChannel channel, String name, Opening opening, Consumer<String> complaint) {
        this.channel = channel;
        this.name = name;
        this.opening = opening;
        this.complaint = complaint;
    }

    LogChannel channel() {
        return channel;
    }

    String name() {
        return name;
    }

    /** Opens it, so that what is wrong with it is known before the first line. */
    void open(Instant now) {
        attempt(now, () -> {});
    }

    void write(LogEntry entry, LogStyle style) {
        String lines = channel.format().print(entry, style);
        attempt(
                entry.time(),
                () -> {
                    if (sink != null) {
                        sink.write(entry, lines);
                    }
                });
    }

    /** Hands on what has been written; what a full disk did not take is lost. */
    void flush(Instant now) {
        if (sink != null) {
            attempt(now, sink::flush);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Instant now, Writing writing) {
        if (now.isBefore(nextAttempt)) {
            missing++;
            return;
        }
        try {
            if (sink == null) {
                sink = opening.open();
            }
            writing.run();
            if (failing) {
                sink.flush();
                recovered();
            }
        } catch (IOException e) {
            failed(now, e);
        }
    }

    private void failed(Instant now, IOException e) {
        nextAttempt = now.plus(PAUSE);
        missing++;
        abandon();
        if (!failing) {
            failing = true;
            complaint.accept(
                    name + " can't be written, its lines are left out until it can: " + reason(e));
        }
    }

    private void recovered() {
        failing = false;
        nextAttempt = Instant.MIN;
        complaint.accept(name + " can be written again, " + missing + " lines are missing");
        missing = 0;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** A sink that failed is of no use; what closing it has to say is said already. */
    private void abandon() {
        LogSink broken = sink;
        sink = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (IOException _) { // the disk is still full
                return;
            }
        }
    }

    @Override
    public void close() {
        if (sink != null) {
            try {
                sink.close();
            } catch (IOException e) {
                complaint.accept(name + " could not be written to its end: " + reason(e));
            }
            sink = null;
        }
    }
}

package astrolabe.console.control;

import astrolabe.console.remote.FrameKind;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries log lines to one client on a thread of its own. Whoever logs never waits for a client
 * that reads slowly: what does not fit is counted, and the client is told.
 */
final class LogPump implements LogFeed.Listener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogPump.class);

    /** Lines that may wait; a burst at start-up is some hundreds. */
    private static final int WAITING = 1024;

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(WAITING);
    private final AtomicInteger skipped = new AtomicInteger();
    private final FrameWriter client;
    private final LogFeed.Listening listening;
    private final ConsoleWishes wishes;
    private final Thread thread;

    /**
     * @param wishes what the client wants to be told
     */
    LogPump(LogFeed feed, FrameWriter client, ConsoleWishes wishes) {
        this.client = client;
        this.wishes = wishes;
        this.listening = feed.listen(this);
        this.thread = Thread.ofVirtual().name("console log").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        listening.close();
        thread.interrupt();
    }

    @Override
    public int verbose() {
        return wishes.verbose();
    }

    @Override
    public boolean wants(String level) {
        return wishes.wants(level);
    }

    @Override
    public void line(String line) {
        if (!lines.offer(line)) {
            skipped.incrementAndGet();
        }
    }

    private void run() {
        try {
            while (true) {
                send(lines.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("a console went away while the log was shown", e);
        }
    }

    private void send(String line) throws IOException {
        client.text(FrameKind.LOG, line + "\n");
        int missing = skipped.getAndSet(0);
        if (missing > 0) {
            client.text(FrameKind.LOG, "[" + missing + " log lines skipped]\n");
        }
    }
}

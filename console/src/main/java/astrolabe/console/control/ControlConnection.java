package astrolabe.console.control;

import astrolabe.console.remote.FrameKind;
import astrolabe.console.remote.Wire;
import astrolabe.manager.Console;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client of the control socket. The thread that calls {@link #serve} reads requests and so
 * notices when the client goes away; a second one answers them in order.
 */
final class ControlConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlConnection.class);

    /** Requests that may wait; whoever sends more does not read the answers. */
    private static final int WAITING = 64;

    private final SocketChannel channel;
    private final Console console;
    private final LogFeed feed;
    private final Identity identity;
    private final FrameWriter client;
    private final BlockingQueue<String> requests = new ArrayBlockingQueue<>(WAITING);
    private @Nullable LogPump log; // touched by the answering thread only

    ControlConnection(SocketChannel channel, Console console, LogFeed feed, Identity identity) {
        this.channel = channel;
        this.console = console;
        this.feed = feed;
        this.identity = identity;
        this.client = new FrameWriter(channel);
    }

    /** Serves until the client or the server closes; no thread is left behind. */
    void serve() throws InterruptedException {
        Thread answering = Thread.ofVirtual().name("console command").start(this::answerAll);
        try (channel) {
            readAll();
        } catch (IOException e) {
            LOG.debug("a console's connection broke", e);
        } finally {
            answering.interrupt();
            answering.join();
        }
    }

    /** Says why it will not serve, and closes. */
    void refuse(String reason) {
        try (channel) {
            client.text(FrameKind.REFUSED, reason + "\n");
        } catch (IOException e) {
            LOG.debug("a refused console did not wait for the reason", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void readAll() throws IOException {
        var reader = new RequestReader(channel);
        try {
            Optional<String> request = reader.next();
            while (request.isPresent()) {
                enqueue(request.get());
                request = reader.next();
            }
        } catch (RefusedRequest e) {
            client.text(FrameKind.REFUSED, e.getMessage() + "\n");
        }
    }

    private void enqueue(String request) throws RefusedRequest {
        if (!requests.offer(request)) {
            throw new RefusedRequest("Too many requests are waiting.");
        }
    }

    private void answerAll() {
        try (channel) {
            boolean understood = true;
            while (understood) {
                understood = answer(requests.take());
            }
        } catch (InterruptedException _) {
            LOG.debug("a console went away");
        } catch (IOException e) {
            LOG.debug("a console went away before its answer", e);
        } finally {
            detach();
        }
    }

    /** Returns whether the request was one of the protocol's. */
    private boolean answer(String request) throws IOException, InterruptedException {
        boolean runs = request.startsWith(Wire.RUN);
        boolean attaches = request.equals(Wire.ATTACH);
        if (runs) {
            run(request.substring(Wire.RUN.length()));
        } else if (attaches) {
            attach();
        } else {
            client.text(FrameKind.REFUSED, "Not a request of the console's protocol.\n");
        }
        return runs || attaches;
    }

    private void run(String line) throws IOException, InterruptedException {
        Console.Result result = console.run(line);
        client.text(FrameKind.OUTPUT, result.output());
        client.end(result.succeeded());
    }

    private void attach() throws IOException {
        client.text(FrameKind.OUTPUT, identity.greeting());
        client.text(FrameKind.PROMPT, identity.prompt());
        client.end(true);
        if (log == null) {
            log = new LogPump(feed, client);
            log.start();
        }
    }

    private void detach() {
        if (log != null) {
            log.close();
        }
    }
}

package astrolabe.console.control;

import astrolabe.console.Commands;
import astrolabe.console.Completion;
import astrolabe.console.Permissions;
import astrolabe.console.remote.FrameKind;
import astrolabe.console.remote.Wire;
import astrolabe.manager.ConsoleOutput;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
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

    private static final Pattern ATTACH = Pattern.compile(Wire.ATTACH + "\\d{1,4}");

    private final SocketChannel channel;
    private final Supplier<Permissions> permissions;
    private final Commands commands;
    private final LogFeed feed;
    private final Identity identity;
    private final FrameWriter client;
    private final BlockingQueue<String> requests = new ArrayBlockingQueue<>(WAITING);
    private @Nullable LogPump log; // touched by the answering thread only
    private final ConsoleWishes wishes = new ConsoleWishes();

    ControlConnection(
            SocketChannel channel,
            Supplier<Permissions> permissions,
            Commands commands,
            LogFeed feed,
            Identity identity) {
        this.channel = channel;
        this.permissions = permissions;
        this.commands = commands;
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
        if (request.startsWith(Wire.RUN)) {
            run(request.substring(Wire.RUN.length()));
        } else if (request.startsWith(Wire.COMPLETE)) {
            complete(request.substring(Wire.COMPLETE.length()));
        } else if (ATTACH.matcher(request).matches()) {
            attach(Integer.parseInt(request.substring(Wire.ATTACH.length())));
        } else {
            client.text(FrameKind.REFUSED, "Not a request of the console's protocol.\n");
            return false;
        }
        return true;
    }

    private void run(String line) throws IOException, InterruptedException {
        var output = new Output();
        boolean succeeded = commands.run(line, output);
        output.flush();
        client.end(succeeded);
    }

    private void complete(String line) throws IOException {
        Completion completion = commands.complete(line);
        var answer = new StringBuilder().append(completion.from()).append('\n');
        completion.candidates().forEach(word -> answer.append(word).append('\n'));
        client.text(FrameKind.OUTPUT, answer.toString());
        client.end(true);
    }

    private void attach(int level) throws IOException {
        wishes.verbose(level);
        client.text(FrameKind.OUTPUT, identity.greeting());
        client.text(FrameKind.PROMPT, identity.prompt());
        if (!identity.coloured()) {
            client.empty(FrameKind.PLAIN);
        }
        client.end(true);
        if (log == null) {
            log = new LogPump(feed, client, wishes);
            log.start();
        }
    }

    private void detach() {
        if (log != null) {
            log.close();
        }
    }

    /**
     * Collects what a command prints, and sends it when there is enough or the command is about to
     * wait; its console's level is the connection's.
     */
    private final class Output implements ConsoleOutput {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void print(String more) {
            text.append(more);
            if (text.length() >= Wire.MAX_PAYLOAD) {
                flush();
            }
        }

        @Override
        public void flush() {
            try {
                client.text(FrameKind.OUTPUT, text.toString());
            } catch (IOException e) {
                LOG.debug("a console went away while a command printed", e);
                Thread.currentThread().interrupt(); // nobody waits for the rest
            }
            text.setLength(0);
        }

        @Override
        public int verbose() {
            return wishes.verbose();
        }

        @Override
        public void verbose(int level) {
            wishes.verbose(level);
        }

        /** The kernel says who is at the other end; who can't be told from others is nobody. */
        @Override
        public boolean permits(String command) {
            try {
                UnixDomainPrincipal asks = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
                return permissions
                        .get()
                        .permits(asks.user().getName(), asks.group().getName(), command);
            } catch (IOException e) {
                LOG.debug("a console can't be told from others", e);
                return permissions.get().permits("", "", command);
            }
        }

        @Override
        public boolean muted() {
            return log == null || wishes.muted();
        }

        @Override
        public void muted(boolean spared) {
            wishes.muted(spared);
        }

        @Override
        public void level(String level, boolean told) {
            wishes.level(level, told);
        }
    }
}

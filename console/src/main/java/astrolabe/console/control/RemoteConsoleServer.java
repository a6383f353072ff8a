package astrolabe.console.control;

import astrolabe.console.Commands;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets consoles connect through {@code asterisk.ctl} in the run directory; see {@link
 * astrolabe.console.remote.Wire} for what is spoken. Whoever may open the socket may do everything,
 * unless the permissions for commands say otherwise: its file permissions are the authorisation.
 */
public final class RemoteConsoleServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteConsoleServer.class);

    /** Consoles at once: far more than people and scripts use, far fewer than files may be open. */
    static final int MAX_CONNECTIONS = 64;

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final ControlSocket socket;
    private final Access access;
    private final Commands commands;
    private final LogFeed feed;
    private final Identity identity;
    private final Semaphore places = new Semaphore(MAX_CONNECTIONS);
    private final Set<ControlConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("console connection ", 0).factory());
    private final Thread accepting;

    private RemoteConsoleServer(
            ControlSocket socket,
            Access access,
            Commands commands,
            LogFeed feed,
            Identity identity) {
        this.socket = socket;
        this.access = access;
        this.commands = commands;
        this.feed = feed;
        this.identity = identity;
        this.accepting = Thread.ofVirtual().name("console listener").unstarted(this::acceptAll);
    }

    /**
     * Listens.
     *
     * @throws IOException if another server answers there already, or the directory is missing or
     *     open to everyone; the message says which
     */
    public static RemoteConsoleServer open(
            Path socket, Commands commands, LogFeed feed, Identity identity) throws IOException {
        return open(socket, Access.OWNER_ONLY, commands, feed, identity);
    }

    /** Listens for those named. */
    public static RemoteConsoleServer open(
            Path socket, Access access, Commands commands, LogFeed feed, Identity identity)
            throws IOException {
        var server =
                new RemoteConsoleServer(
                        ControlSocket.open(socket, access), access, commands, feed, identity);
        server.accepting.start();
        return server;
    }

    /** Removes the socket, closes every connection and interrupts the commands that still run. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            accepting.join();
            for (ControlConnection connection : connections) {
                connection.close();
            }
            threads.shutdown();
            if (!threads.awaitTermination(PATIENCE_AT_CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a console command ignores that it should end");
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void acceptAll() {
        while (socket.isOpen()) {
            try {
                admit(socket.accept());
            } catch (ClosedChannelException e) {
                LOG.debug("the console's socket is closed", e);
            } catch (IOException e) {
                LOG.error("no console can connect", e);
                pause();
            }
        }
    }

    private void admit(SocketChannel channel) {
        var connection =
                new ControlConnection(channel, access.commands(), commands, feed, identity);
        if (places.tryAcquire()) {
            connections.add(connection);
            threads.execute(() -> serve(connection));
        } else {
            connection.refuse("Too many consoles are connected.");
        }
    }

    private void serve(ControlConnection connection) {
        try {
            connection.serve();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
            places.release();
        }
    }

    /** Out of file descriptors, most likely: trying again at once would only burn the processor. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package astrolabe.console.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A console that is fed through a pipe: it runs line after line and shows the log between, without
 * prompts. The thread that calls {@link #run} reads the socket and is the only one that prints; a
 * thread of its own reads the lines, so that a server that goes away ends the console even while no
 * line comes.
 */
final class LineConsole {

    private static final byte[] DISCONNECTED =
            "\nDisconnected from Asterisk server\n".getBytes(StandardCharsets.UTF_8);

    private final Connection connection;
    private final BufferedReader in;
    private final OutputStream out;
    private final Semaphore answered = new Semaphore(0);
    private volatile boolean leaving;

    LineConsole(Connection connection, InputStream in, OutputStream out) {
        this.connection = connection;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /**
     * @param verbose how much of calls the console wants to be told
     * @return the exit status: 0 if the lines ended, 1 if the server did
     */
    int run(int verbose) throws IOException {
        boolean _ = connection.send(Wire.ATTACH + verbose);
        Thread feeding = Thread.ofPlatform().daemon().name("console input").start(this::feed);
        try {
            return showAll();
        } finally {
            feeding.interrupt();
        }
    }

    private int showAll() throws IOException {
        try {
            while (connection.frames().next()) {
                show(connection.frames().kind(), connection.frames().payload());
            }
        } catch (ClosedChannelException e) {
            if (!leaving) {
                throw e;
            }
        }
        if (leaving) {
            return 0;
        }
        RemoteConsole.print(DISCONNECTED, out);
        return 1;
    }

    private void feed() {
        try {
            Optional<String> line = nextLine();
            while (line.isPresent() && connection.send(Wire.RUN + line.get())) {
                line = nextLine();
            }
            if (line.isEmpty()) {
                leave();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the answer before is complete, so that output and input keep their order. */
    private Optional<String> nextLine() throws InterruptedException {
        answered.acquire();
        return read().filter(line -> !leaves(line.strip()));
    }

    private Optional<String> read() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException _) { // a pipe that has broken carries no more
            return Optional.empty();
        }
    }

    private void leave() {
        leaving = true;
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean leaves(String line) {
        return line.equals("quit") || line.equals("exit");
    }

    private void show(FrameKind kind, byte[] payload) throws IOException {
        switch (kind) {
            case OUTPUT, REFUSED, LOG -> RemoteConsole.print(payload, out);
            case PROMPT, PLAIN -> {
                // nobody looks
            }
            case END -> answered.release();
        }
    }
}

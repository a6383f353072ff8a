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
 * A console that reads line after line and shows the log between. Editing is what the terminal
 * itself offers: there is no history and no completion by key. The thread that calls {@link #run}
 * reads the socket and is the only one that prints; a thread of its own reads what is typed, so
 * that a server that goes away ends the console even while nobody types.
 */
final class InteractiveConsole {

    private static final byte[] NOTHING = {};
    private static final byte[] ERASE_LINE = "\r\u001b[K".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DISCONNECTED =
            "\nDisconnected from Asterisk server\n".getBytes(StandardCharsets.UTF_8);

    private final Connection connection;
    private final BufferedReader in;
    private final OutputStream out;
    private final boolean terminal;
    private final Semaphore answered = new Semaphore(0);
    private byte[] prompt = NOTHING; // touched by the printing thread only
    private volatile boolean prompting;
    private volatile boolean leaving;

    /**
     * @param terminal whether a person looks at the output: only then is a prompt shown
     */
    InteractiveConsole(Connection connection, InputStream in, OutputStream out, boolean terminal) {
        this.connection = connection;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.terminal = terminal;
    }

    /** Returns the exit status: 0 if the user left, 1 if the server did. */
    int run() throws IOException {
        connection.send(Wire.ATTACH);
        Thread typing = Thread.ofPlatform().daemon().name("console input").start(this::type);
        try {
            return showAll();
        } finally {
            typing.interrupt();
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

    private void type() {
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
        Optional<String> line = read().filter(typed -> !leaves(typed.strip()));
        prompting = false;
        return line;
    }

    private Optional<String> read() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException _) { // a terminal that has vanished types no more
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
            case OUTPUT, REFUSED -> RemoteConsole.print(payload, out);
            case LOG -> showLog(payload);
            case PROMPT -> prompt = terminal ? payload : NOTHING;
            case END -> {
                prompting = true;
                out.write(prompt);
                out.flush();
                answered.release();
            }
        }
    }

    private void showLog(byte[] line) throws IOException {
        boolean prompted = terminal && prompting;
        if (prompted) {
            out.write(ERASE_LINE);
        }
        RemoteConsole.print(line, out);
        if (prompted) {
            out.write(prompt);
            out.flush();
        }
    }
}

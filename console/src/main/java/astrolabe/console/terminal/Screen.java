package astrolabe.console.terminal;

import astrolabe.console.remote.Connection;
import astrolabe.console.remote.FrameKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jline.reader.LineReader;

/**
 * Shows what the server sends, on a thread of its own: answers as they come, the log above the line
 * that is being typed. When the server goes away it interrupts whoever types.
 */
final class Screen implements AutoCloseable {

    private final Connection connection;
    private final LineReader reader;
    private final Thread typing = Thread.currentThread();
    private final Thread showing =
            Thread.ofPlatform().daemon().name("console output").unstarted(this::showAll);
    private final Semaphore answers = new Semaphore(0);
    private volatile String prompt = "";
    private volatile boolean ended;
    private volatile boolean closing;
    private volatile boolean coloured;

    /**
     * Made by the thread that types.
     *
     * @param coloured whether levels of log lines are painted, unless the server wants none
     */
    Screen(Connection connection, LineReader reader, boolean coloured) {
        this.connection = connection;
        this.reader = reader;
        this.coloured = coloured;
    }

    void start() {
        showing.start();
    }

    /**
     * Waits until the last request is answered.
     *
     * @return false if the server has gone away
     */
    boolean answered() throws InterruptedException {
        answers.acquire();
        return !ended;
    }

    /** Whether the server has gone away. */
    boolean ended() {
        return ended;
    }

    String prompt() {
        return prompt;
    }

    private void showAll() {
        try {
            while (connection.frames().next()) {
                show(connection.frames().kind(), connection.frames().payload());
            }
        } catch (IOException e) {
            if (!closing) {
                reader.printAbove("The connection broke: " + e.getMessage());
            }
        }
        end();
    }

    private void end() {
        ended = true;
        answers.release();
        if (!closing) {
            typing.interrupt();
        }
    }

    private void show(FrameKind kind, byte[] payload) {
        switch (kind) {
            case OUTPUT, REFUSED -> {
                reader.getTerminal().writer().print(text(payload));
                reader.getTerminal().flush();
            }
            case LOG -> log(text(payload));
            case PLAIN -> coloured = false;
            case PROMPT -> prompt = text(payload);
            case END -> answers.release();
        }
    }

    private void log(String line) {
        if (coloured) {
            reader.printAbove(Colours.paint(line));
        } else {
            reader.printAbove(line);
        }
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** Ends the thread; nothing is printed any more. */
    @Override
    public void close() throws IOException {
        closing = true;
        connection.close();
        try {
            showing.join();
            boolean _ = Thread.interrupted(); // what ended the typing is no one else's business
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package astrolabe.console.terminal;

import astrolabe.console.remote.Arguments;
import astrolabe.console.remote.Connection;
import astrolabe.console.remote.Wire;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A console on a terminal: lines are edited, kept in a history and completed by Tab; the log
 * appears above the line that is being typed. Belongs to the thread that calls {@link #run}; {@link
 * Screen} prints on one of its own.
 */
public final class TerminalConsole implements AutoCloseable {

    /** How a console ended. */
    public enum End {
        /** {@code exit}, {@code quit}, or Ctrl-D on an empty line. */
        LEFT,
        /** Ctrl-C. */
        INTERRUPTED,
        /** The server went away. */
        DISCONNECTED,
        /** There was no server. */
        UNREACHABLE
    }

    private static final int ATTEMPTS = 30;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Path history;

    TerminalConsole(Terminal terminal, Path history) {
        this.terminal = terminal;
        this.history = history;
    }

    /** A console on the terminal that the process was started on. */
    public static TerminalConsole ofThisTerminal() throws IOException {
        String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
        Path history = Path.of(home, ".astrolabe_history");
        return new TerminalConsole(TerminalBuilder.builder().system(true).build(), history);
    }

    /** Connects and serves the person who types until one of them leaves. */
    public End run(Arguments arguments) throws IOException {
        boolean coloured = !arguments.colourless();
        End end = run(arguments.socket(), arguments.verbose(), coloured);
        while (end == End.DISCONNECTED && arguments.reconnects() && isBack(arguments.socket())) {
            end = run(arguments.socket(), arguments.verbose(), coloured);
        }
        return end;
    }

    /**
     * @param verbose how much of calls the console wants to be told
     * @param coloured whether levels of log lines are painted, unless the server wants none
     */
    public End run(Path socket, int verbose, boolean coloured) throws IOException {
        Optional<Connection> reached = reach(socket);
        if (reached.isEmpty()) {
            return End.UNREACHABLE;
        }
        LineReader reader = reader(socket);
        try (Connection connection = reached.get();
                Screen screen = new Screen(connection, reader, coloured)) {
            boolean _ = connection.send(Wire.ATTACH + verbose);
            screen.start();
            return converse(connection, screen, reader);
        } finally {
            reader.getHistory().save();
        }
    }

    private static Optional<Connection> reach(Path socket) {
        try {
            return Optional.of(Connection.open(socket));
        } catch (IOException _) { // whatever the reason: nobody is there to talk to
            return Optional.empty();
        }
    }

    private End converse(Connection connection, Screen screen, LineReader reader) {
        Deque<String> lines = new ArrayDeque<>(); // of a paste there may be several
        try {
            while (screen.answered()) {
                while (lines.isEmpty()) {
                    lines.addAll(typed(screen, reader));
                }
                String line = lines.removeFirst();
                if (leaves(line.strip())) {
                    return End.LEFT;
                }
                boolean _ = connection.send(Wire.RUN + line);
            }
        } catch (EndOfFileException _) {
            return End.LEFT;
        } catch (UserInterruptException | InterruptedException _) {
            if (!screen.ended()) { // by Ctrl-C; else it is the screen that ended the waiting
                return End.INTERRUPTED;
            }
        }
        say("\nDisconnected from Asterisk server");
        return End.DISCONNECTED;
    }

    /** The lines typed or pasted next, without those that are for a shell. */
    private List<String> typed(Screen screen, LineReader reader) {
        List<String> lines = reader.readLine(screen.prompt()).lines().toList();
        if (lines.stream().anyMatch(line -> line.strip().startsWith("!"))) {
            say("Commands of the system are not run from here.");
        }
        return lines.isEmpty()
                ? List.of("")
                : lines.stream().filter(line -> !line.strip().startsWith("!")).toList();
    }

    private static boolean leaves(String line) {
        return line.equals("exit") || line.equals("quit");
    }

    private LineReader reader(Path socket) throws IOException {
        keepPrivate(history);
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("astrolabe")
                .parser(TypedLine.parser())
                .completer(new ServerCompleter(socket))
                .variable(LineReader.HISTORY_FILE, history)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.HISTORY_INCREMENTAL, true)
                .build();
    }

    /** What was typed may hold secrets: the file is made so that nobody else ever reads it. */
    private static void keepPrivate(Path history) throws IOException {
        try {
            Path _ =
                    Files.createFile(
                            history,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException _) {
            return; // the owner's, as it is
        }
    }

    /** Waits for a server that was there before. */
    private boolean isBack(Path socket) throws IOException {
        say("Waiting for it to come back ...");
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Thread.sleep(BETWEEN_ATTEMPTS);
                Optional<Connection> reached = reach(socket);
                if (reached.isPresent()) {
                    reached.get().close();
                    return true;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Prints a line on the terminal. */
    public void say(String line) {
        terminal.writer().println(line);
        terminal.flush();
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() throws IOException {
        terminal.close();
    }
}

package astrolabe.console.terminal;

import astrolabe.console.remote.Arguments;
import astrolabe.console.remote.RemoteConsole;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The program behind {@code -r} and {@code -rx}: chooses between typing and asking. */
public final class ConsoleClient {

    private ConsoleClient() {}

    /**
     * Exits with 0 if a server answered, whatever it said, and with 1 if none did or it broke off.
     */
    public static void main(String... given) throws IOException {
        System.exit(run(given));
    }

    /** Returns the exit status. */
    public static int run(String... given) throws IOException {
        OutputStream errors = new FileOutputStream(FileDescriptor.err);
        if (!asks(given) && onTerminal()) {
            return type(Arguments.parse(given), errors);
        }
        return RemoteConsole.run(
                given,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                errors);
    }

    /** Whether a command is given, or something that has to be explained. */
    private static boolean asks(String... given) {
        try {
            return Arguments.parse(given).command().isPresent();
        } catch (IllegalArgumentException _) { // explained by whoever parses it again
            return true;
        }
    }

    /** Whether a person types here and looks at what is printed. */
    public static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static int type(Arguments arguments, OutputStream errors) throws IOException {
        RemoteConsole.note(arguments.unknown(), errors);
        try (TerminalConsole console = TerminalConsole.ofThisTerminal()) {
            return switch (console.run(arguments)) {
                case LEFT, INTERRUPTED -> 0;
                case DISCONNECTED -> 1;
                case UNREACHABLE -> {
                    RemoteConsole.unreachable(arguments.socket(), errors);
                    yield 1;
                }
            };
        }
    }
}

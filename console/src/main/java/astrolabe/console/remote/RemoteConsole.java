package astrolabe.console.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs one command line on a living server, or each that comes through a pipe. Belongs to one
 * thread. Lambdas, formatters and string concatenation are avoided on the way of {@code -rx}: each
 * would cost more time than the command.
 */
public final class RemoteConsole {

    private static final int ANSWERED = 0;
    private static final int NOT_ANSWERED = 1;

    private final Path socket;
    private final OutputStream out;
    private final OutputStream errors;

    RemoteConsole(Path socket, OutputStream out, OutputStream errors) {
        this.socket = socket;
        this.out = out;
        this.errors = errors;
    }

    /**
     * Runs the command that is given, or each line of {@code in}.
     *
     * @return the exit status: 0 if a server answered, whatever it said, and 1 if none did or it
     *     broke off
     */
    public static int run(String[] given, InputStream in, OutputStream out, OutputStream errors)
            throws IOException {
        Arguments arguments;
        try {
            arguments = Arguments.parse(given);
        } catch (IllegalArgumentException e) {
            print(String.valueOf(e.getMessage()).concat("\n"), errors);
            return NOT_ANSWERED;
        }
        note(arguments.unknown(), errors);
        return new RemoteConsole(arguments.socket(), out, errors).run(arguments, in);
    }

    /** Says what of a command line has no effect. */
    public static void note(List<String> unknown, OutputStream errors) throws IOException {
        for (String argument : unknown) {
            print("astrolabe: ".concat(argument).concat(" is unknown and left aside\n"), errors);
        }
    }

    /** Says that no server answers, in the habitual words: scripts look for them. */
    public static void unreachable(Path socket, OutputStream errors) throws IOException {
        print("Unable to connect to remote asterisk (does ", errors);
        print(socket.toString(), errors);
        print(" exist?)\n", errors);
    }

    private int run(Arguments arguments, InputStream in) throws IOException {
        Connection connection;
        try {
            connection = Connection.open(socket);
        } catch (IOException _) { // told in the same words whatever the reason
            unreachable(socket, errors);
            return NOT_ANSWERED;
        }
        try (connection) {
            return arguments.command().isPresent()
                    ? execute(arguments.command().get(), connection)
                    : new LineConsole(connection, in, out).run(arguments.verbose());
        } catch (IOException e) {
            print("The connection broke: ", errors);
            print(String.valueOf(e.getMessage()).concat("\n"), errors);
            return NOT_ANSWERED;
        }
    }

    /** Runs one line and copies what it prints, as bytes, whatever the terminal's charset. */
    private int execute(String line, Connection connection) throws IOException {
        boolean sent = connection.send(Wire.RUN.concat(line));
        FrameReader frames = connection.frames();
        while (frames.next()) {
            FrameKind kind = frames.kind();
            if (kind == FrameKind.END) {
                return ANSWERED;
            } else if (kind == FrameKind.REFUSED) {
                print(frames.payload(), errors);
                return NOT_ANSWERED;
            } else if (kind == FrameKind.OUTPUT) {
                print(frames.payload(), out);
            }
        }
        return sent ? ANSWERED : NOT_ANSWERED; // a command may have stopped the server
    }

    private static void print(String text, OutputStream to) throws IOException {
        print(text.getBytes(StandardCharsets.UTF_8), to);
    }

    static void print(byte[] text, OutputStream to) throws IOException {
        to.write(text);
        to.flush();
    }
}

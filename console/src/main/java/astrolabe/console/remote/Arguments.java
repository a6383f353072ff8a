package astrolabe.console.remote;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The command line of the remote console: {@code -r}, {@code -rx COMMAND}, {@code -s SOCKET}.
 * Letters may be joined, {@code -rvvv} too: how verbose the console is, is the server's matter.
 * {@code -C FILE} is the start script's, which finds the socket by it.
 */
final class Arguments {

    private static final Path USUAL_SOCKET = Path.of("/var/run/asterisk/asterisk.ctl");

    private final String[] given;
    private int next;
    private String command = "";
    private boolean hasCommand;
    private Path socket = USUAL_SOCKET;

    private Arguments(String[] given) {
        this.given = given;
    }

    /**
     * @throws IllegalArgumentException with a message for the user
     */
    static Arguments parse(String... given) {
        var arguments = new Arguments(given);
        while (arguments.next < given.length) {
            arguments.option(given[arguments.next++]);
        }
        return arguments;
    }

    /** The command to run; without one the console is interactive. */
    Optional<String> command() {
        return hasCommand ? Optional.of(command) : Optional.empty();
    }

    Path socket() {
        return socket;
    }

    private void option(String option) {
        if (option.length() < 2 || option.charAt(0) != '-') {
            throw new IllegalArgumentException("unexpected argument: ".concat(option));
        }
        if (option.startsWith("-C") && option.length() > 2) {
            return;
        }
        for (int at = 1; at < option.length(); at++) {
            letter(option.charAt(at));
        }
    }

    private void letter(char letter) {
        switch (letter) {
            case 'r', 'R', 'v', 'n' -> {}
            case 'x' -> {
                command = value("-x needs a command");
                hasCommand = true;
            }
            case 'C' -> {
                var _ = value("-C needs a file");
            }
            case 's' -> socket = Path.of(value("-s needs the path of a socket"));
            default ->
                    throw new IllegalArgumentException(
                            "unknown option: -".concat(String.valueOf(letter)));
        }
    }

    private String value(String otherwise) {
        if (next == given.length) {
            throw new IllegalArgumentException(otherwise);
        }
        return given[next++];
    }
}

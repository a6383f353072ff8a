package astrolabe.console.remote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of the remote console: {@code -r}, {@code -R}, {@code -x COMMAND}, {@code -s
 * SOCKET}, {@code -v}, {@code -n}. Letters may be joined, and a value may follow its letter at once
 * ({@code -rxCOMMAND}). The flags of the server are taken as well: scripts give them to both.
 */
public final class Arguments {

    private static final Path USUAL_SOCKET = Path.of("/var/run/asterisk/asterisk.ctl");

    /** Flags of the server without a value; what they mean there is nothing to a console. */
    private static final String FLAGS = "BcdfFghiImpqrTtVWX";

    /** Flags of the server with one. */
    private static final String FLAGS_WITH_VALUE = "CeGLMU";

    private final String[] given;
    private final List<String> unknown = new ArrayList<>(0);
    private int next;
    private String command = "";
    private boolean hasCommand;
    private boolean reconnects;
    private boolean colourless;
    private int verbose;
    private Path socket = USUAL_SOCKET;

    private Arguments(String[] given) {
        this.given = given;
    }

    /**
     * @throws IllegalArgumentException with a message for the user
     */
    public static Arguments parse(String... given) {
        var arguments = new Arguments(given);
        while (arguments.next < given.length) {
            arguments.argument(given[arguments.next++]);
        }
        return arguments;
    }

    /** The command to run; without one the console is interactive. */
    public Optional<String> command() {
        return hasCommand ? Optional.of(command) : Optional.empty();
    }

    public Path socket() {
        return socket;
    }

    /** How often {@code -v}: how much the console wants to be told. */
    public int verbose() {
        return verbose;
    }

    /** Whether to try again when the server goes away ({@code -R}). */
    public boolean reconnects() {
        return reconnects;
    }

    /** Whether lines are to be shown without colours ({@code -n}). */
    public boolean colourless() {
        return colourless;
    }

    /** What nobody knows, and is left aside. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    private void argument(String argument) {
        if (argument.length() < 2 || argument.charAt(0) != '-' || argument.charAt(1) == '-') {
            unknown.add(argument);
            return;
        }
        for (int at = 1; at < argument.length(); at++) {
            if (letter(argument.charAt(at), argument.substring(at + 1))) {
                return;
            }
        }
    }

    /** Returns whether the letter took the rest of the argument as its value. */
    private boolean letter(char letter, String rest) {
        switch (letter) {
            case 'x' -> {
                command = value(letter, rest);
                hasCommand = true;
            }
            case 's' -> socket = Path.of(value(letter, rest));
            case 'v' -> verbose++;
            case 'R' -> reconnects = true;
            case 'n' -> colourless = true;
            default -> {
                return other(letter, rest);
            }
        }
        return letter == 'x' || letter == 's';
    }

    private boolean other(char letter, String rest) {
        if (FLAGS_WITH_VALUE.indexOf(letter) >= 0) {
            String _ = value(letter, rest);
            return true;
        }
        if (FLAGS.indexOf(letter) < 0) {
            unknown.add("-".concat(String.valueOf(letter)));
        }
        return false;
    }

    private String value(char letter, String rest) {
        if (!rest.isEmpty()) {
            return rest;
        }
        if (next == given.length) {
            throw new IllegalArgumentException(
                    "option -".concat(String.valueOf(letter)).concat(" needs a value"));
        }
        return given[next++];
    }
}

package astrolabe.launcher;

import astrolabe.console.terminal.ConsoleClient;
import astrolabe.console.terminal.TerminalConsole;
import astrolabe.launcher.log.Logging;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

/** The program's entry. */
public final class Main {

    private static final int FAILED = 1;

    private final PrintStream out;
    private final PrintStream errors;

    Main(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** Starts the program, or a console of a running one. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new Main(System.out, System.err).run(arguments));
    }

    /** Returns the exit status, when everything is over. */
    int run(String... arguments) throws IOException, InterruptedException {
        CommandLine line;
        try {
            line = CommandLine.parse(arguments);
        } catch (ParameterException e) {
            errors.println("astrolabe: " + e.getMessage() + "\nTry 'astrolabe -h'.");
            return FAILED;
        }
        if (line.help()) {
            out.print(CommandLine.usage());
            return 0;
        }
        if (line.version()) {
            out.println(Version.full());
            return 0;
        }
        return line.remote() ? connect(line) : serve(line);
    }

    private static Path home() {
        return Path.of(System.getProperty("astrolabe.home", "")).toAbsolutePath();
    }

    private static Settings settings(CommandLine line) {
        return new Settings(
                line.configuration()
                        .map(Path::toAbsolutePath)
                        .orElse(home().resolve("conf/sample/asterisk.conf")),
                Path.of(System.getProperty("astrolabe.state", home().resolve("run").toString())),
                Optional.ofNullable(Integer.getInteger("astrolabe.port")),
                line.verbose(),
                line.debug());
    }

    /** What the script does faster by itself; here for whoever starts the JVM directly. */
    private static int connect(CommandLine line) throws IOException {
        Path socket = line.socket().orElseGet(() -> Program.controlSocket(settings(line)));
        List<String> arguments = new ArrayList<>(List.of("-s", socket.toString(), "-r"));
        if (line.colourless()) {
            arguments.add("-n");
        }
        line.command().ifPresent(command -> arguments.addAll(List.of("-x", command)));
        return ConsoleClient.run(arguments.toArray(String[]::new));
    }

    private int serve(CommandLine line) throws InterruptedException {
        Settings settings = settings(line);
        if (!Files.isReadable(settings.configuration())) {
            errors.println("astrolabe: can't read " + settings.configuration());
            return FAILED;
        }
        line.notes().forEach(note -> errors.println("astrolabe: " + note));
        Logging logging =
                Logging.start(
                        line.quiet(), Program.logDirectory(settings), Program.hostName(), out);
        Logger log = LoggerFactory.getLogger(Main.class);
        try (logging;
                Program program = new Program(settings, Optional.of(logging), List.of())) {
            program.start();
            logging.settle();
            if (!line.quiet() && !program.asterisk().quiet()) {
                greet(program, line);
            }
            serve(program, line, logging, log);
        } catch (IOException e) {
            log.debug("The start failed", e);
            errors.println("astrolabe: can't start: " + reason(e));
            return FAILED;
        }
        return 0;
    }

    private void serve(Program program, CommandLine line, Logging logging, Logger log)
            throws IOException, InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(() -> stop(program, logging, log)));
        program.whenAskedToStop(stopped::countDown);
        HangUpSignal.handle(() -> reload(program, log));
        if (Boolean.getBoolean("astrolabe.train")) {
            Training.run(program);
        } else if (!(line.console() || program.asterisk().console())
                || !ConsoleClient.onTerminal()
                || staysAfter(program, logging, line)) {
            stopped.await();
        }
    }

    /**
     * Shows a console on this terminal until its user leaves it; returns whether the program is to
     * go on, which Ctrl-C denies.
     */
    private static boolean staysAfter(Program program, Logging logging, CommandLine line)
            throws IOException {
        try (TerminalConsole console = TerminalConsole.ofThisTerminal()) {
            logging.hide(); // the console shows the log
            TerminalConsole.End end =
                    console.run(
                            program.controlSocket(),
                            program.verbosity().verbose(),
                            !line.colourless());
            if (end == TerminalConsole.End.LEFT) {
                console.say("The program goes on without this console; Ctrl-C stops it.");
            }
            return end != TerminalConsole.End.INTERRUPTED;
        } finally {
            logging.show();
        }
    }

    private static void reload(Program program, Logger log) {
        log.info("Told to read the configuration anew");
        log.info("Read the configuration anew: {}", program.reload());
    }

    /**
     * Being told to stop is no failure: the exit code says so, where the JVM's own would name the
     * signal.
     */
    private static void stop(Program program, Logging logging, Logger log) {
        try {
            program.close();
            logging.close();
            Runtime.getRuntime().halt(0);
        } catch (IOException | InterruptedException e) {
            log.error("Not everything could be closed", e);
        }
    }

    private static String reason(IOException e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage())
                : e.getMessage() + ": " + e.getCause().getMessage();
    }

    private void greet(Program program, CommandLine line) {
        out.println(Version.full());
        program.manager()
                .address()
                .ifPresentOrElse(
                        address -> out.println("Manager interface on " + text(address)),
                        () ->
                                out.println(
                                        "Manager interface off: manager.conf does not enable it"));
        program.manager()
                .webAddress()
                .ifPresent(address -> out.println("Manager over HTTP on " + text(address)));
        program.manager()
                .tlsAddress()
                .ifPresent(
                        address -> out.println("Manager interface over TLS on " + text(address)));
        out.println("Configuration in " + program.asterisk().directories().etc());
        if (line.configuration().isEmpty()) {
            program.manager().address().ifPresent(this::greetNewcomer);
        }
        out.println(
                "Console: ./astrolabe "
                        + line.configuration().map(file -> "-C " + file + " ").orElse("")
                        + "-rx 'core show help'");
        out.println("Asterisk Ready. Fully booted in " + sinceStart().toMillis() + " ms.");
    }

    /** The sample configuration's account is known. */
    private void greetNewcomer(InetSocketAddress address) {
        out.println(
                "Log in:  printf 'Action: Login\\r\\nUsername: hello\\r\\nSecret: world\\r\\n\\r\\n' | nc "
                        + address.getAddress().getHostAddress()
                        + " "
                        + address.getPort());
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /**
     * Since the JVM was called, as the script noted it; since this class was loaded where no script
     * did.
     */
    private static Duration sinceStart() {
        Instant now = Instant.now();
        return Duration.between(
                Instant.ofEpochMilli(Long.getLong("astrolabe.began", now.toEpochMilli())), now);
    }
}

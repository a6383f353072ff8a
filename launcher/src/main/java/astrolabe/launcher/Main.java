package astrolabe.launcher;

import astrolabe.console.remote.RemoteConsole;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
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
    private static final int WRONG_ARGUMENTS = 2;

    private Main() {}

    /** Starts the program, or a console of a running one. */
    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws Exception {
        CommandLine line;
        try {
            line = CommandLine.parse(arguments);
        } catch (ParameterException e) {
            System.err.println("astrolabe: " + e.getMessage() + "\nTry 'astrolabe -h'.");
            return WRONG_ARGUMENTS;
        }
        if (line.help()) {
            System.out.print(CommandLine.usage());
            return 0;
        }
        if (line.version()) {
            System.out.println(Version.full());
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
    private static int connect(CommandLine line) throws Exception {
        Path socket = line.socket().orElseGet(() -> Program.controlSocket(settings(line)));
        List<String> arguments = new ArrayList<>(List.of("-s", socket.toString(), "-r"));
        line.command().ifPresent(command -> arguments.addAll(List.of("-x", command)));
        RemoteConsole.main(arguments.toArray(String[]::new));
        return 0;
    }

    private static int serve(CommandLine line) throws InterruptedException {
        Settings settings = settings(line);
        LogFiles logFiles =
                Logging.start(
                        line.quiet(), line.verbose(), line.debug(), Program.logDirectory(settings));
        Logger log = LoggerFactory.getLogger(Main.class);
        line.notes().forEach(note -> log.info("{}", note));
        try (Program program = new Program(settings, Optional.of(logFiles), List.of())) {
            program.start();
            if (!line.quiet()) {
                greet(program, System.out);
            }
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform().name("stop").unstarted(() -> stop(program, log)));
            program.whenAskedToStop(stopped::countDown);
            if (Boolean.getBoolean("astrolabe.train")) {
                Training.run(program);
            } else {
                stopped.await();
            }
        } catch (IOException e) {
            log.error("Can't start: {}", e.getMessage(), e);
            return FAILED;
        }
        return 0;
    }

    /**
     * Being told to stop is no failure: the exit code says so, where the JVM's own would name the
     * signal.
     */
    private static void stop(Program program, Logger log) {
        try {
            program.close();
            Runtime.getRuntime().halt(0);
        } catch (IOException | InterruptedException e) {
            log.error("Not everything could be closed", e);
        }
    }

    private static void greet(Program program, PrintStream out) {
        out.println(Version.full());
        program.manager()
                .address()
                .ifPresent(address -> out.println("Manager interface on " + text(address)));
        program.manager()
                .tlsAddress()
                .ifPresent(
                        address -> out.println("Manager interface over TLS on " + text(address)));
        out.println("Configuration in " + program.asterisk().directories().etc());
        out.println(
                "Log in:  printf 'Action: Login\\r\\nUsername: hello\\r\\nSecret: world\\r\\n\\r\\n' | nc "
                        + program.manager().address().map(Main::spaced).orElse("HOST PORT"));
        out.println("Console: ./astrolabe -rx 'core show help'");
        out.println("Asterisk Ready. Fully booted in " + sinceStart().toMillis() + " ms.");
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private static String spaced(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + " " + address.getPort();
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

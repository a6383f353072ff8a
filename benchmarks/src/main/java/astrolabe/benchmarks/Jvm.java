package astrolabe.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a JVM of its own, with the options of the script that users start. */
final class Jvm implements AutoCloseable {

    static final String HEAP = "1g";

    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+UseSerialGC",
                    "-Xmx" + HEAP,
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Path output;
    private final Process process;

    /**
     * Starts it.
     *
     * @param output what it prints goes there
     * @param options further ones, before the main class
     */
    Jvm(Path output, List<String> options, String mainClass, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        this.output = output;
        this.process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
    }

    /** Waits until it says where it listens: a pattern whose groups are address and port. */
    InetSocketAddress awaitAddress(Pattern pattern) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher matcher = pattern.matcher(output());
            if (matcher.find()) {
                return new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
            var _ = process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        throw new IOException("the server did not start:\n" + output());
    }

    /** What it has printed so far. */
    String output() throws IOException {
        return Files.readString(output);
    }

    ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            var _ = process.destroyForcibly().waitFor();
        }
    }
}

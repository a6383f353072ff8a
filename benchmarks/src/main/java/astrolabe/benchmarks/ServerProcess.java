package astrolabe.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a JVM of its own, started as its script starts it, on a free port. */
final class ServerProcess implements AutoCloseable {

    static final String HEAP = "1g";

    /** As in the script that users start. */
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+UseSerialGC",
                    "-Xmx" + HEAP,
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dastrolabe.port=0");

    private static final Pattern ADDRESS =
            Pattern.compile("Manager interface on (127\\.0\\.0\\.1):(\\d+)");
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final ServerFiles files;
    private final Process process;
    private final InetSocketAddress address;

    private ServerProcess(ServerFiles files, Process process, InetSocketAddress address) {
        this.files = files;
        this.process = process;
        this.address = address;
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param recording where its JVM writes a flight recording, if at all
     */
    static ServerProcess start(Optional<Path> recording) throws IOException, InterruptedException {
        ServerFiles files = new ServerFiles();
        Process process =
                new ProcessBuilder(command(files, recording))
                        .redirectErrorStream(true)
                        .redirectOutput(files.output().toFile())
                        .start();
        try {
            return new ServerProcess(files, process, awaitAddress(process, files.output()));
        } catch (IOException | InterruptedException e) {
            stop(process);
            files.close();
            throw e;
        }
    }

    private static List<String> command(ServerFiles files, Optional<Path> recording) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        recording.ifPresent(
                file -> command.add("-XX:StartFlightRecording=settings=profile,filename=" + file));
        command.add("-Dastrolabe.state=" + files.state());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("astrolabe.launcher.Main");
        command.addAll(List.of("-C", files.configuration().toString()));
        return command;
    }

    private static InetSocketAddress awaitAddress(Process process, Path output)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher matcher = ADDRESS.matcher(Files.readString(output));
            if (matcher.find()) {
                return new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
            var _ = process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        throw new IOException("the server did not start:\n" + Files.readString(output));
    }

    InetSocketAddress address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    /** How many lines the server has logged so far that say this. */
    long logged(String text) throws IOException {
        return output().lines().filter(line -> line.contains(text)).count();
    }

    /** What the server has printed so far. */
    String output() throws IOException {
        return Files.readString(files.output());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop(process);
        files.close();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}

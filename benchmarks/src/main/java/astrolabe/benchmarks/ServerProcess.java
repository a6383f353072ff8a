package astrolabe.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The program in a JVM of its own, started as its script starts it, on free ports. */
final class ServerProcess implements AutoCloseable {

    static final String HEAP = Jvm.HEAP;

    private static final Pattern ADDRESS =
            Pattern.compile("Manager interface on (127\\.0\\.0\\.1):(\\d+)\\n");
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("Manager over HTTP on (127\\.0\\.0\\.1):(\\d+)\\n");

    private final ServerFiles files;
    private final Jvm jvm;
    private final InetSocketAddress address;
    private final InetSocketAddress webAddress;

    private ServerProcess(ServerFiles files, Jvm jvm) throws IOException, InterruptedException {
        this.files = files;
        this.jvm = jvm;
        this.address = jvm.awaitAddress(ADDRESS);
        this.webAddress = jvm.awaitAddress(WEB_ADDRESS);
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param recording where its JVM writes a flight recording, if at all
     */
    static ServerProcess start(Optional<Path> recording) throws IOException, InterruptedException {
        ServerFiles files = new ServerFiles();
        List<String> options = new ArrayList<>();
        options.add("-Dastrolabe.port=0");
        options.add("-Dastrolabe.state=" + files.state());
        recording.ifPresent(
                file -> options.add("-XX:StartFlightRecording=settings=profile,filename=" + file));
        Jvm jvm =
                new Jvm(
                        files.output(),
                        options,
                        "astrolabe.launcher.Main",
                        List.of("-C", files.configuration().toString()));
        try {
            return new ServerProcess(files, jvm);
        } catch (IOException | InterruptedException e) {
            jvm.close();
            files.close();
            throw e;
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /** Where it speaks HTTP. */
    InetSocketAddress webAddress() {
        return webAddress;
    }

    long pid() {
        return figures().pid();
    }

    ProcessFigures figures() {
        return jvm.figures();
    }

    /** How many lines the server has logged so far that say this. */
    long logged(String text) throws IOException {
        return output().lines().filter(line -> line.contains(text)).count();
    }

    /** What the server has printed so far. */
    String output() throws IOException {
        return jvm.output();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        jvm.close();
        files.close();
    }
}

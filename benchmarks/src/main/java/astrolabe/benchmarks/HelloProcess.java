package astrolabe.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@link Hello} in a JVM of its own, like the program's. */
final class HelloProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Hello on (127\\.0\\.0\\.1):(\\d+)\\n");

    private final Path output;
    private final Jvm jvm;
    private final InetSocketAddress address;

    /** Starts it and waits until it listens. */
    HelloProcess() throws IOException {
        output = Files.createTempFile("astrolabe-hello", ".log");
        jvm = new Jvm(output, List.of(), Hello.class.getName(), List.of());
        try {
            address = jvm.awaitAddress(ADDRESS);
        } catch (IOException | InterruptedException e) {
            close();
            throw new IOException("nothing to compare with", e);
        }
    }

    InetSocketAddress address() {
        return address;
    }

    ProcessFigures figures() {
        return jvm.figures();
    }

    @Override
    public void close() throws IOException {
        try {
            jvm.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a process ended", e);
        } finally {
            Files.delete(output);
        }
    }
}

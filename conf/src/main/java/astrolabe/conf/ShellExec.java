package astrolabe.conf;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets {@code #exec} run its command in a shell, for a limited time and a limited output; for
 * administrators who ask for it.
 */
public final class ShellExec implements ExecPolicy {
    private final Path directory;
    private final Duration limit;

    public ShellExec(Path directory, Duration limit) {
        this.directory = directory;
        this.limit = limit;
    }

    @Override
    public Optional<String> output(String command) throws IOException {
        var output = Files.createTempFile("exec", ".conf");
        try {
            run(command, output);
            if (Files.size(output) > ConfigSource.MAX_FILE_BYTES) {
                throw new IOException("output too large");
            }
            return Optional.of(Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private void run(String command, Path output) throws IOException {
        var process =
                new ProcessBuilder("/bin/sh", "-c", command)
                        .directory(directory.toFile())
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile())
                        .redirectError(Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("did not end within " + limit.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("exit status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

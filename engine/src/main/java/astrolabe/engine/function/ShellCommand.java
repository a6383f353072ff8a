package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A command of the system's shell, with limits to its time and output. */
final class ShellCommand {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 64 * 1024;

    private ShellCommand() {}

    /**
     * What the command prints. The call's strand looks after its mailbox meanwhile.
     *
     * @throws IOException when it can't be run
     */
    static String output(Optional<Channel> channel, String command, Environment environment)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        environment.into(builder.environment());
        Process process = builder.start();
        CompletableFuture<String> output = new CompletableFuture<>();
        Thread _ = Thread.ofVirtual().name("shell output").start(() -> read(process, output));
        CompletableFuture<String> inTime =
                output.completeOnTimeout("", LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return channel.isPresent() ? channel.get().join(inTime) : inTime.join();
        } catch (CompletionException e) {
            throw new IOException("the output of the command can't be read", e);
        } finally {
            end(process);
        }
    }

    private static void read(Process process, CompletableFuture<String> output) {
        try (InputStream in = process.getInputStream()) {
            output.complete(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            output.completeExceptionally(e);
        }
    }

    /** What the command started goes with it. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        Process _ = process.destroyForcibly();
    }
}

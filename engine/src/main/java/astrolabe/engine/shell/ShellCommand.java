package astrolabe.engine.shell;

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

/** Commands of the system's shell. */
public final class ShellCommand {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 64 * 1024;

    private ShellCommand() {}

    /**
     * What the command prints, within limits to its time and output. The call's strand looks after
     * its mailbox meanwhile.
     *
     * @throws IOException when it can't be run
     */
    public static String output(Optional<Channel> channel, String command, Environment environment)
            throws IOException {
        Process process = builder(command, environment).start();
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

    /**
     * Starts the command, which prints nowhere and may last as long as it likes.
     *
     * @return the code with which it ends, as it ends
     * @throws IOException when it can't be run
     */
    public static CompletableFuture<Integer> start(String command, Environment environment)
            throws IOException {
        return builder(command, environment)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .thenApply(Process::exitValue);
    }

    private static ProcessBuilder builder(String command, Environment environment) {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        environment.into(builder.environment());
        return builder;
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

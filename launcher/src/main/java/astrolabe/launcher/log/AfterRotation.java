package astrolabe.launcher.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command that an administrator wants run after a file was put aside. The file's path is in its
 * environment, as {@code $filename}: no part of a path ever becomes a part of the command.
 */
record AfterRotation(String command) {

    private static final Logger LOG = LoggerFactory.getLogger(AfterRotation.class);

    /** Compressing a large file takes its time. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Runs it aside: writing goes on meanwhile. */
    void start(Path file) {
        Thread _ = Thread.ofVirtual().name("after rotation").start(() -> run(file));
    }

    private void run(Path file) {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", command)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        String _ = builder.environment().put("filename", file.toString());
        try {
            Process process = builder.start();
            if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                LOG.warn("exec_after_rotate takes longer than {} and was ended", LONGEST);
            } else if (process.exitValue() != 0) {
                LOG.warn("exec_after_rotate ended with status {}", process.exitValue());
            }
        } catch (IOException e) {
            LOG.warn("exec_after_rotate can't be run: {}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

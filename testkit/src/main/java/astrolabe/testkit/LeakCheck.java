package astrolabe.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a closed server left behind in this process: threads, virtual ones included, and open
 * sockets and files. Only of use while nothing else runs in the process.
 */
public final class LeakCheck {

    /** How long ends that nobody waits for may take; Netty's own last thread takes a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Threads threads;
    private final OpenFiles files;

    private LeakCheck(Threads threads, OpenFiles files) {
        this.threads = threads;
        this.files = files;
    }

    /** Takes the picture that {@link #assertNothingLeft} compares with. */
    public static LeakCheck begin() throws IOException {
        return new LeakCheck(Threads.now(), OpenFiles.now());
    }

    /**
     * Fails when something is there, and stays, that was not there at the beginning.
     *
     * @throws AssertionError naming all of it
     */
    public void assertNothingLeft() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> left = left();
        while (!left.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("left behind:\n" + String.join("\n", left));
            }
            Thread.sleep(BETWEEN_LOOKS);
            left = left();
        }
    }

    private List<String> left() throws IOException {
        List<String> left = new ArrayList<>(Threads.now().notIn(threads));
        left.addAll(OpenFiles.now().notIn(files));
        return left;
    }
}

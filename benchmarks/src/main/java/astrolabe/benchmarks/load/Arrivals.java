package astrolabe.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that come, so many at a time, each until it is in or has failed; of its loop's thread.
 */
final class Arrivals {

    /** Lets one more client come, which says later whether it is in or has failed. */
    interface Start {
        Client start() throws IOException;
    }

    private final LoadLoop loop;
    private final List<Client> in = new ArrayList<>();
    private int started;
    private int failed;

    Arrivals(LoadLoop loop) {
        this.loop = loop;
    }

    /**
     * Lets so many come and waits until each is in or has failed.
     *
     * @throws IOException when that takes too long
     */
    void open(int count, int atOnce, Start start, Duration atMost) throws IOException {
        int target = started + count;
        boolean all =
                loop.runUntil(
                        () -> {
                            startMore(target, atOnce, start);
                            return in.size() + failed == target;
                        },
                        atMost);
        if (!all) {
            throw new IOException(
                    "%d of %d did not log in within %s"
                            .formatted(target - in.size() - failed, target, atMost));
        }
    }

    private void startMore(int target, int atOnce, Start start) {
        while (started < target && started - in.size() - failed < atOnce) {
            try {
                var _ = start.start();
            } catch (IOException e) {
                throw new IllegalStateException("no socket for one more connection", e);
            }
            started++;
        }
    }

    void in(Client client) {
        in.add(client);
    }

    void fail() {
        failed++;
    }

    /** Those who are in, in that order. */
    List<Client> in() {
        return in;
    }

    int failed() {
        return failed;
    }
}

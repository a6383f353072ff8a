package astrolabe.features.callfile;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when a file comes into a directory, from a virtual thread of its own. It tells that, not
 * what: under a flood notices get lost, so whoever is told looks for himself.
 */
final class SpoolWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolWatch.class);

    private final Path directory;
    private final Runnable listener;
    private final WatchService service;
    private final Thread thread;

    /**
     * @throws IOException when the system can't watch the directory
     */
    SpoolWatch(Path directory, Runnable listener) throws IOException {
        this.directory = directory;
        this.listener = listener;
        this.service = directory.getFileSystem().newWatchService();
        this.thread = Thread.ofVirtual().name("watch of " + directory).unstarted(this::run);
    }

    void start() throws IOException {
        WatchKey _ = directory.register(service, StandardWatchEventKinds.ENTRY_CREATE);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                key.pollEvents().clear();
                listener.run();
                if (!key.reset()) {
                    LOG.warn("{}: is gone, so nobody tells of new call files", directory);
                    return;
                }
            }
        } catch (ClosedWatchServiceException _) {
            // closed: that is how watching ends
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void close() throws IOException, InterruptedException {
        service.close();
        thread.join();
    }
}

package astrolabe.engine.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that opens a store, makes every change to it, and closes it. What was asked for
 * meanwhile shares one transaction, so many callers at once wait for one commit.
 */
final class Writer implements Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private static final int MOST_AT_ONCE = 1_000;

    private final Store store;
    private final NavigableMap<String, String> values;
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Request end = new Request(_ -> List.of(), new CompletableFuture<>());
    private final Thread thread;
    private volatile boolean ended; // set under this

    /**
     * @param values filled when the store is open, and kept as the store is; safe for many threads
     */
    Writer(Store store, NavigableMap<String, String> values) {
        this.store = store;
        this.values = values;
        thread = Thread.ofPlatform().daemon().name("astdb").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public boolean awaitOpen() {
        return opened.join();
    }

    @Override
    public synchronized void submit(Request request) {
        if (ended) {
            request.done().completeExceptionally(new DatabaseFailed("The database is closed"));
        } else {
            requests.add(request);
        }
    }

    /** Ends the thread, too. */
    @Override
    public void close() throws InterruptedException {
        submit(end);
        synchronized (this) {
            ended = true;
        }
        thread.join();
    }

    private void run() {
        boolean open = open();
        opened.complete(open);
        try {
            work(open);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // nobody interrupts it but a dying process
        } finally {
            shut();
        }
    }

    private boolean open() {
        try {
            Map<String, String> found = store.open();
            values.putAll(found);
            return true;
        } catch (DatabaseFailed e) {
            LOG.error("The database can't be used: {}", e.getMessage(), e);
            return false;
        }
    }

    private void work(boolean open) throws InterruptedException {
        while (true) {
            List<Request> batch = new ArrayList<>();
            batch.add(requests.take());
            requests.drainTo(batch, MOST_AT_ONCE);
            boolean last = batch.remove(end);
            if (open) {
                serve(batch);
            } else {
                fail(batch, new DatabaseFailed("The database could not be opened"));
            }
            if (last) {
                return;
            }
        }
    }

    private void serve(List<Request> batch) {
        List<Change> changes = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Request request : batch) {
            List<Change> own = request.plan().apply(values);
            own.forEach(change -> change.apply(values));
            changes.addAll(own);
            counts.add(own.size());
        }
        Optional<DatabaseFailed> failure = write(changes);
        if (failure.isPresent()) {
            changes.reversed().forEach(change -> change.undo(values));
            fail(batch, failure.get());
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).done().complete(counts.get(i));
        }
    }

    private Optional<DatabaseFailed> write(List<Change> changes) {
        try {
            if (!changes.isEmpty()) {
                store.write(changes);
            }
            return Optional.empty();
        } catch (DatabaseFailed e) {
            LOG.error("{} changes of the database are lost: {}", changes.size(), e.getMessage(), e);
            return Optional.of(e);
        }
    }

    private static void fail(List<Request> batch, DatabaseFailed reason) {
        batch.forEach(request -> request.done().completeExceptionally(reason));
    }

    private void shut() {
        try {
            store.close();
        } catch (DatabaseFailed e) {
            LOG.warn("{}", e.getMessage(), e);
        }
    }
}

package astrolabe.engine.database;

import java.util.List;
import java.util.SortedMap;

/** Makes each change at once, on the thread of who asks, and keeps nothing beyond the process. */
final class ChangesInMemory implements Changes {

    private final SortedMap<String, String> values;

    ChangesInMemory(SortedMap<String, String> values) {
        this.values = values;
    }

    @Override
    public boolean awaitOpen() {
        return true;
    }

    @Override
    public synchronized void submit(Request request) {
        List<Change> changes = request.plan().apply(values);
        changes.forEach(change -> change.apply(values));
        request.done().complete(changes.size());
    }

    @Override
    public void close() {
        // there is nothing to wait for
    }
}

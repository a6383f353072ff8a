package astrolabe.engine.database;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A database of texts by family and key. Reading is from memory; a change is acknowledged when it
 * lasts, so that even a killed process loses nothing that it acknowledged. Thread-safe.
 */
public final class AstDb implements AutoCloseable {

    private final NavigableMap<String, String> values;
    private final Changes changes;

    private AstDb(NavigableMap<String, String> values, Changes changes) {
        this.values = values;
        this.changes = changes;
    }

    /**
     * The database in a file, created where it is missing. It is opened meanwhile: whoever comes
     * first waits for it.
     */
    public static AstDb at(Path file) {
        NavigableMap<String, String> values = new ConcurrentSkipListMap<>();
        Writer writer = new Writer(new SqliteStore(file), values);
        writer.start();
        return new AstDb(values, writer);
    }

    /** An empty database that nothing remains of. */
    public static AstDb inMemory() {
        NavigableMap<String, String> values = new ConcurrentSkipListMap<>();
        return new AstDb(values, new ChangesInMemory(values));
    }

    /**
     * Waits until the database is open. One that can't be opened reads as empty and refuses
     * changes; the log says why.
     */
    public boolean isUsable() {
        return changes.awaitOpen();
    }

    /** Sets a value. */
    public void put(String family, String key, String value) throws DatabaseFailed {
        Keys.check(family, key, value);
        String full = Keys.of(family, key);
        int _ = change(now -> List.of(change(now, full, Optional.of(value))));
    }

    /** A value, if there is one. */
    public Optional<String> get(String family, String key) {
        return Optional.ofNullable(read().get(Keys.of(family, key)));
    }

    /** Removes a value; returns whether there was one. */
    public boolean del(String family, String key) throws DatabaseFailed {
        String full = Keys.of(family, key);
        return change(now ->
                now.containsKey(full) ? List.of(change(now, full, Optional.empty())) : List.of())
                > 0;
    }

    /** Removes a family; returns how many values that were. */
    public int delTree(String family) throws DatabaseFailed {
        return delTree(family, "");
    }

    /**
     * Removes the part of a family at and below a key, all of it when the key is empty; returns how
     * many values that were.
     */
    public int delTree(String family, String keyTree) throws DatabaseFailed {
        String tree = Keys.tree(family, keyTree);
        return change(now ->
                now.keySet().stream()
                        .filter(key -> Keys.isIn(tree, key))
                        .map(key -> change(now, key, Optional.empty()))
                        .toList());
    }

    /** Everything, in the order of the keys. */
    public List<Entry> tree() {
        return tree("", "");
    }

    /** A family, in the order of its keys. */
    public List<Entry> tree(String family) {
        return tree(family, "");
    }

    /** The part of a family at and below a key; all of it when the key is empty. */
    public List<Entry> tree(String family, String keyTree) {
        String tree = Keys.tree(family, keyTree);
        return entries(key -> Keys.isIn(tree, key));
    }

    /** The values of this key in whatever family. */
    public List<Entry> named(String key) {
        return entries(full -> Keys.isNamed(key, full));
    }

    private List<Entry> entries(Predicate<String> wanted) {
        return read().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private NavigableMap<String, String> read() {
        boolean _ = changes.awaitOpen();
        return values;
    }

    private static Change change(
            SortedMap<String, String> values, String key, Optional<String> after) {
        return new Change(key, Optional.ofNullable(values.get(key)), after);
    }

    private int change(Function<SortedMap<String, String>, List<Change>> plan)
            throws DatabaseFailed {
        Request request = new Request(plan, new CompletableFuture<>());
        changes.submit(request);
        try {
            return request.done().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DatabaseFailed failed) {
                throw new DatabaseFailed(String.valueOf(failed.getMessage()), failed);
            }
            throw e;
        }
    }

    /** Finishes what was asked for, closes the file and ends the database's thread. */
    @Override
    public void close() throws InterruptedException {
        changes.close();
    }
}

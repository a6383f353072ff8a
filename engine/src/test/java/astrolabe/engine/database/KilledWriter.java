package astrolabe.engine.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes numbers for ever, from several threads at once, printing {@code thread number} when one is
 * acknowledged; a test kills it.
 */
final class KilledWriter {

    static final int THREADS = 8;

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        try (AstDb database = AstDb.at(Path.of(arguments[0]));
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                var _ = threads.submit(() -> write(database, thread));
            }
        }
    }

    private static Void write(AstDb database, int thread) throws DatabaseFailed {
        for (int i = 0; ; i++) {
            database.put("crash" + thread, "k" + i, Integer.toString(i));
            System.out.println(thread + " " + i);
        }
    }
}

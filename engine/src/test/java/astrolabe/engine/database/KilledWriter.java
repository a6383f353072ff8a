package astrolabe.engine.database;

import java.nio.file.Path;

/** Writes numbers for ever, printing each when it is acknowledged; a test kills it. */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        try (AstDb database = AstDb.at(Path.of(arguments[0]))) {
            for (int i = 0; ; i++) {
                database.put("crash", "k" + i, Integer.toString(i));
                System.out.println(i);
            }
        }
    }
}

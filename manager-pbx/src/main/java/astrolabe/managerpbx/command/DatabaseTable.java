package astrolabe.managerpbx.command;

import astrolabe.engine.database.Entry;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** The listing of values of the database. */
final class DatabaseTable {

    private DatabaseTable() {}

    static void print(List<Entry> entries, ConsoleOutput out) {
        for (Entry entry : entries) {
            out.linef("%-50s: %-25s", entry.key(), entry.value());
        }
        out.linef("%d results found.", entries.size());
    }
}

package astrolabe.features.records;

import astrolabe.conf.Problems;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The back ends that every kind of entry can have, as the files of its kind say: {@code
 * cdr_custom.conf}, {@code cdr_sqlite3_custom.conf} and {@code cdr_pgsql.conf} for {@code cdr}.
 *
 * @param kind what the files' names begin with, and the name of the table if none is given
 * @param logs where files are
 * @param local the zone of local time
 * @param wording what templates may say of an entry
 */
record BackEndFiles<T>(
        String kind, Path logs, ZoneId local, InstantSource clock, Wording<T> wording) {

    /** The name of the back end that is a table of PostgreSQL. */
    static final String POSTGRES = "pgsql";

    /** What an entry has for a column of a table of PostgreSQL. */
    interface Values<T> {
        Optional<String> of(PostgresSettings settings, T entry, Column column);
    }

    /** The back ends whose files say enough. */
    List<BackEnd<T>> read(ConfigFiles files, Values<T> values, Problems problems) {
        List<BackEnd<T>> all = new ArrayList<>();
        List<CustomFile> custom =
                CustomBackEnd.files(
                        files.read(kind + "_custom.conf", problems),
                        logs.resolve(kind + "-custom"),
                        problems);
        if (!custom.isEmpty()) {
            all.add(new CustomBackEnd<>(kind + "-custom", custom, wording));
        }
        String sqlite = kind + "_sqlite3_custom";
        SqliteSettings.from(files.read(sqlite + ".conf", problems), kind, problems)
                .map(settings -> new SqliteTable<>(logs.resolve("master.db"), settings, wording))
                .ifPresent(table -> all.add(new TableBackEnd<>(sqlite, table, clock)));
        PostgresSettings.from(files.read(kind + "_pgsql.conf", problems), kind, local, problems)
                .map(settings ->
                        new PostgresTable<T>(
                                settings, (entry, column) -> values.of(settings, entry, column)))
                .ifPresent(table -> all.add(new TableBackEnd<>(POSTGRES, table, clock)));
        return all;
    }
}

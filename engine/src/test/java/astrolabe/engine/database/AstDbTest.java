package astrolabe.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AstDbTest {

    @TempDir Path directory;

    @Test
    void treesAreListedByKeyAndFoundAsRecorded() throws Exception {
        try (AstDb database = AstDb.inMemory()) {
            database.put("pbx", "UUID", "1");
            database.put("fam", "sub/k3", "v with  spaces: and colon");
            database.put("fam", "k2", "");
            database.put("fam", "k1", "v1");
            database.put("family", "other", "x");
            assertThat(database.tree("fam"))
                    .containsExactly(
                            new Entry("/fam/k1", "v1"),
                            new Entry("/fam/k2", ""),
                            new Entry("/fam/sub/k3", "v with  spaces: and colon"));
            assertThat(database.tree("FAM", "sub"))
                    .extracting(Entry::key)
                    .containsExactly("/fam/sub/k3");
            assertThat(database.tree("nofam")).isEmpty();
            assertThat(database.tree()).hasSize(5);
            assertThat(database.named("k1")).extracting(Entry::key).containsExactly("/fam/k1");
        }
    }

    @Test
    void whatIsRemovedIsCounted() throws Exception {
        try (AstDb database = AstDb.inMemory()) {
            database.put("fam", "k1", "v1");
            database.put("fam", "k2", "v2");
            assertThat(database.del("fam", "k1")).isTrue();
            assertThat(database.del("fam", "k1")).isFalse();
            assertThat(database.delTree("fam")).isEqualTo(1);
            assertThat(database.delTree("fam")).isZero();
            assertThat(database.get("fam", "k2")).isEmpty();
        }
    }

    @Test
    void aKeyThatIsTooLongIsRefusedWithItsReason() throws Exception {
        try (AstDb database = AstDb.inMemory()) {
            database.put("f", "k".repeat(251), "fits");
            assertThatThrownBy(() -> database.put("f", "k".repeat(252), "too long"))
                    .isInstanceOf(DatabaseFailed.class)
                    .hasMessageContaining("252 bytes");
            assertThatThrownBy(() -> database.put("", "k", "v")).isInstanceOf(DatabaseFailed.class);
            assertThatThrownBy(() -> database.put("f", "k", "v".repeat(70_000)))
                    .isInstanceOf(DatabaseFailed.class);
        }
    }

    @Test
    void theFileHasTheTableThatAsteriskReads() throws Exception {
        Path file = directory.resolve("astdb.sqlite3");
        try (AstDb database = AstDb.at(file)) {
            database.put("fam", "it's", "'; DROP TABLE astdb; --");
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT key, value FROM astdb")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("/fam/it's");
            assertThat(rows.getString(2)).isEqualTo("'; DROP TABLE astdb; --");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void anotherProgramMayEditTheFileBetweenTwoLives() throws Exception {
        Path file = directory.resolve("astdb.sqlite3");
        try (AstDb database = AstDb.at(file)) {
            database.put("fam", "key", "ours");
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE astdb SET value = 'theirs' WHERE key = '/fam/key'");
        }
        try (AstDb database = AstDb.at(file)) {
            assertThat(database.get("fam", "key")).hasValue("theirs");
        }
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        Path file = directory.resolve("astdb.sqlite3");
        try (AstDb database = AstDb.at(file);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends java.util.concurrent.Future<?>> all =
                    java.util.stream.IntStream.range(0, 500)
                            .mapToObj(i ->
                                    writers.submit(() -> {
                                        database.put("fam", "k" + i, Integer.toString(i));
                                        return true;
                                    }))
                            .toList();
            for (var each : all) {
                assertThat(each.get()).isEqualTo(true);
            }
        }
        try (AstDb database = AstDb.at(file)) {
            assertThat(database.tree("fam")).hasSize(500);
        }
    }

    @Test
    void aFileThatIsNoDatabaseRefusesChangesAndReadsAsEmpty() throws Exception {
        Path file = directory.resolve("astdb.sqlite3");
        Files.writeString(
                file, "this is no database, and long enough to be looked at by SQLite".repeat(50));
        try (AstDb database = AstDb.at(file)) {
            assertThat(database.isUsable()).isFalse();
            assertThat(database.get("fam", "key")).isEmpty();
            assertThatThrownBy(() -> database.put("fam", "key", "v"))
                    .isInstanceOf(DatabaseFailed.class);
        }
        assertThat(Files.readString(file)).startsWith("this is no database");
    }

    @Test
    void aClosedDatabaseRefusesChangesAndLeavesNoThread() throws Exception {
        AstDb database = AstDb.at(directory.resolve("closed.sqlite3"));
        database.close();
        assertThatThrownBy(() -> database.put("fam", "key", "v"))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageContaining("closed");
    }
}

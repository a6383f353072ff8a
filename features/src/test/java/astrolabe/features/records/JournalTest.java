package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir Path directory = Path.of("");

    @Property
    void aLineHoldsAnyTexts(@ForAll @Size(min = 1, max = 5) List<String> texts) {
        List<String> sane = texts.stream().map(JournalTest::encodable).toList();
        byte[] line = JournalLine.write(sane);
        assertThat(line).endsWith((byte) '\n').containsOnlyOnce((byte) '\n');
        assertThat(JournalLine.read(java.util.Arrays.copyOf(line, line.length - 1))).hasValue(sane);
    }

    /** Without halves of surrogate pairs, which no encoding has. */
    private static String encodable(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aTornLineIsCutAndADamagedOneLeftOut() throws IOException {
        Path file = directory.resolve("journal");
        try (Journal journal = Journal.open(file)) {
            journal.append(List.of(List.of("one"), List.of("two"), List.of("three", "")));
        }
        Files.writeString(file, Files.readString(file).replace("two", "2wo") + "00000000 fo");
        try (Journal journal = Journal.open(file)) {
            Journal.Part part = journal.read(0, 10);
            assertThat(part.entries()).containsExactly(List.of("one"), List.of("three", ""));
            assertThat(part.next()).isEqualTo(journal.end());
            assertThat(journal.read(0, 1).entries()).containsExactly(List.of("one"));
        }
    }

    @Test
    void aPlaceBeyondTheEndIsThatOfForgottenEntries() throws IOException {
        Path file = directory.resolve("csv.at");
        try (Cursor cursor = Cursor.open(file, 100)) {
            assertThat(cursor.position()).isEqualTo(100);
            cursor.move(250);
        }
        try (Cursor cursor = Cursor.open(file, 250)) {
            assertThat(cursor.position()).isEqualTo(250);
        }
        try (Cursor cursor = Cursor.open(file, 0)) {
            assertThat(cursor.position()).isZero();
        }
    }
}

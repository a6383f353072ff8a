package astrolabe.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SecretFileTest {

    @TempDir Path directory;

    @Test
    void itsLinesAreThePasswords() throws IOException {
        Path file = Files.writeString(directory.resolve("pins"), "1234\n5678\n");
        assertThat(SecretFile.lines(file.toString())).containsExactly("1234", "5678");
    }

    @Test
    void whatNeverEndsIsNotRead() {
        assertThatThrownBy(() -> SecretFile.lines("/dev/zero"))
                .isInstanceOf(IOException.class)
                .hasMessage("/dev/zero is no regular file");
        assertThatThrownBy(() -> SecretFile.lines(directory.toString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aLargeFileIsNoListOfPasswords() throws IOException {
        Path file = Files.write(directory.resolve("large"), new byte[1024 * 1024 + 1]);
        assertThatThrownBy(() -> SecretFile.lines(file.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("is too large for passwords");
    }
}

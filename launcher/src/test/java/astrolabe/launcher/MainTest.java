package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void the_version_begins_as_clients_expect() throws Exception {
        assertThat(run("-V")).isZero();
        assertThat(text(out)).isEqualTo("Asterisk 23.0.0 (Astrolabe 0.1.0)\n");
        assertThat(run("--version")).isZero();
    }

    @Test
    void help_lists_the_flags() throws Exception {
        assertThat(run("-h")).isZero();
        assertThat(text(out)).contains("-C=FILE", "-x=COMMAND", "Exit codes: 0 done, 1 ");
        assertThat(text(errors)).isEmpty();
    }

    @Test
    void a_missing_value_fails_with_advice() throws Exception {
        assertThat(run("-C")).isEqualTo(1);
        assertThat(text(errors)).contains("-C").endsWith("Try 'astrolabe -h'.\n");
    }

    @Test
    void a_configuration_that_is_missing_fails_before_anything_starts(@TempDir Path directory)
            throws Exception {
        Path missing = directory.resolve("asterisk.conf");
        assertThat(run("-C", missing.toString())).isEqualTo(1);
        assertThat(text(errors)).isEqualTo("astrolabe: can't read " + missing + "\n");
        assertThat(directory).isEmptyDirectory();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        return new Main(print(out), print(errors)).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

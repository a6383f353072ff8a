package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.dialplan.Context;
import astrolabe.engine.time.VirtualTime;
import astrolabe.managerpbx.program.ReloadStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of calls' dialplan when its files are read anew and are not as they should be. */
class DialplanFilesTest {

    private static final String GOOD =
            """
            [phones]
            exten => 100,1,Answer()
            [office]
            exten => 200,1,Answer()
            """;

    @TempDir Path etc;

    private final Pbx pbx =
            new Pbx(new VirtualTime(Instant.EPOCH), new SplittableRandom(1), "", _ -> {});
    private Configuration configuration;
    private DialplanFiles files;

    @BeforeEach
    void load() throws IOException {
        configuration = new Configuration(etc);
        files = new DialplanFiles(configuration, pbx);
        write("extensions.conf", GOOD);
        files.load(new Problems());
        assertThat(contexts()).containsExactly("phones", "office");
    }

    @AfterEach
    void close() throws InterruptedException {
        pbx.close();
    }

    @Test
    void a_broken_context_does_not_take_the_others_down() throws IOException {
        write(
                "extensions.conf",
                GOOD.replace("[office]", "[office") + "[new]\nexten => 1,1,NoOp\n");
        assertThat(files.reload()).isEqualTo(ReloadStatus.DONE);
        assertThat(contexts()).containsExactly("phones", "new");
        assertThat(files.mistakes("pbx_config"))
                .containsExactly(
                        "extensions.conf:3:8: section header without \"]\"; all up to the next"
                                + " section is left out");
    }

    @Test
    void nor_does_a_broken_line_and_the_mistakes_are_those_of_the_last_reading()
            throws IOException {
        write("extensions.conf", GOOD.replace("200,1,", "200,one,"));
        assertThat(files.reload()).isEqualTo(ReloadStatus.DONE);
        assertThat(contexts()).containsExactly("phones", "office");
        assertThat(files.mistakes("pbx_config")).hasSize(1);
        write("extensions.conf", GOOD);
        assertThat(files.reload()).isEqualTo(ReloadStatus.DONE);
        assertThat(files.mistakes("pbx_config")).isEmpty();
    }

    @Test
    void a_file_that_is_gone_leaves_what_is_in_force() throws IOException {
        Files.delete(etc.resolve("extensions.conf"));
        assertThat(files.reload()).isEqualTo(ReloadStatus.FAILED);
        assertThat(contexts()).containsExactly("phones", "office");
        assertThat(files.mistakes("pbx_config"))
                .containsExactly("extensions.conf: is gone; what was read before stays in use");
    }

    @Test
    void the_other_language_is_as_forgiving() throws IOException {
        write(
                "extensions.ael",
                """
                context one { 1 => { Answer(); } }
                context two { 2 => { Answer(; } }
                context three { 3 => { Answer(); } }
                """);
        assertThat(files.reloadAel()).isEqualTo(ReloadStatus.DONE);
        assertThat(contexts()).contains("phones", "one", "three").doesNotContain("two");
        assertThat(files.mistakes("pbx_ael"))
                .singleElement()
                .asString()
                .startsWith("extensions.ael:2:");
        assertThat(files.mistakes("pbx_config")).isEmpty();
        assertThat(configuration.filesRead()).containsExactly("extensions.ael", "extensions.conf");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(etc.resolve(name), text);
    }

    private List<String> contexts() {
        return pbx.dialplan().current().contexts().stream().map(Context::name).toList();
    }
}

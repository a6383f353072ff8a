package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsteriskConfTest {

    private static final Path ETC = Path.of("/etc/pbx");
    private final Problems problems = new Problems();

    @Test
    void without_a_file_everything_is_below_the_state_directory() {
        Directories at = read("").directories();
        assertThat(at.etc()).isEqualTo(ETC);
        assertThat(at.database()).isEqualTo(Path.of("/state/lib"));
        assertThat(at.spool()).isEqualTo(Path.of("/state/spool"));
        assertThat(at.controlSocket()).isEqualTo(Path.of("/state/run/asterisk.ctl"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void directories_are_where_the_file_says_and_relative_ones_beside_it() {
        Directories at =
                read("""
                [directories]
                astrundir => run
                astspooldir => /var/spool/pbx
                astcachedir => /nobody/reads/it
                """)
                        .directories();
        assertThat(at.controlSocket()).isEqualTo(Path.of("/etc/pbx/run/asterisk.ctl"));
        assertThat(at.spool()).isEqualTo(Path.of("/var/spool/pbx"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void options_are_typed() {
        AsteriskConf conf =
                read(
                        """
                        [options]
                        systemname = pbx-one
                        verbose = 3
                        testframework = yes
                        nofork = yes
                        """);
        assertThat(conf.systemName()).isEqualTo("pbx-one");
        assertThat(conf.verbose()).isEqualTo(3);
        assertThat(conf.testFramework()).isTrue();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_wrong_value_and_an_unknown_name_are_told_with_their_lines() {
        AsteriskConf conf = read("[options]\nverbose = much\nverbsoe = 3\n");
        assertThat(conf.verbose()).isZero();
        assertThat(problems.all())
                .map(Problem::toString)
                .anyMatch(text -> text.startsWith("asterisk.conf:2: "))
                .anyMatch(text -> text.startsWith("asterisk.conf:3: "));
    }

    private AsteriskConf read(String text) {
        return AsteriskConf.read(
                new ConfigReader(new MemorySource(Map.of("asterisk.conf", text)))
                        .read("asterisk.conf")
                        .orEmpty(problems),
                Directories.below(Path.of("/state"), ETC),
                ETC,
                problems);
    }
}

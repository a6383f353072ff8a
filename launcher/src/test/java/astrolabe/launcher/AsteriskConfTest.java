package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.console.Permissions;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void the_control_socket_has_a_name_permissions_and_owners() {
        ControlFile file =
                read("""
                [files]
                astctl = console
                astctlpermissions = 0660
                astctlowner = pbx
                astctlgroup = staff
                """)
                        .files();
        assertThat(file)
                .isEqualTo(
                        new ControlFile("console", 0660, Optional.of("pbx"), Optional.of("staff")));
        assertThat(PosixFilePermissions.toString(file.access(() -> Permissions.OPEN).permissions()))
                .isEqualTo("rw-rw----");
        assertThat(problems.all()).isEmpty();
        ControlFile slip = read("[files]\nastctl = ../x\nastctlpermissions = 0888\n").files();
        assertThat(slip)
                .isEqualTo(
                        new ControlFile("asterisk.ctl", 0600, Optional.empty(), Optional.empty()));
        assertThat(problems.all()).hasSize(2);
    }

    @Test
    void who_asks_for_something_that_does_not_come_about_is_told() {
        assertThat(read("[options]\nmaxfiles = 1000\nautosystemname = yes\n").systemName())
                .isNotEmpty();
        assertThat(problems.all())
                .map(Problem::toString)
                .containsExactly("asterisk.conf:2: maxfiles has no effect here");
    }

    @Test
    void the_limits_of_calls_are_numbers() {
        AsteriskConf conf = read("[options]\nmaxcalls = 30\nmaxload = 1.5\n");
        assertThat(conf.maxCalls()).isEqualTo(30);
        assertThat(conf.maxLoad()).isEqualTo(1.5);
        assertThat(problems.all()).isEmpty();
        assertThat(read("[options]\nmaxload = high\n").maxLoad()).isZero();
        assertThat(problems.all()).hasSize(1);
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

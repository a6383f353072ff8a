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
        assertThat(read("[options]\nmindtmfduration = 90\nautosystemname = yes\n").systemName())
                .isNotEmpty();
        assertThat(problems.all())
                .map(Problem::toString)
                .containsExactly(
                        "asterisk.conf:2: mindtmfduration has no effect here: digits last as long as"
                                + " the far end sends them");
    }

    @Test
    void who_asks_for_what_is_the_case_anyway_is_not_bothered() {
        var _ =
                read(
                        """
                        [options]
                        nofork = yes
                        alwaysfork = no
                        transcode_via_sln = true
                        languageprefix = yes
                        documentation_language = en_US
                        disable_remote_console_shell = 1
                        hideconnect = yes
                        """);
        assertThat(problems.all()).isEmpty();
        var _ = read("[options]\nlanguageprefix = no\nhighpriority = yes\n");
        assertThat(problems.all())
                .map(Problem::toString)
                .containsExactly(
                        "asterisk.conf:3: highpriority has no effect here: use the service manager's"
                                + " Nice=",
                        "asterisk.conf:2: languageprefix has no effect here: both places of a"
                                + " language are looked in");
    }

    @Test
    void the_terminal_of_the_start_is_as_the_file_says() {
        AsteriskConf conf =
                read("[options]\nconsole = yes\nquiet = yes\nsounds_search_custom_dir = yes\n");
        assertThat(conf.console()).isTrue();
        assertThat(conf.quiet()).isTrue();
        assertThat(conf.customSounds()).isTrue();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void accounts_and_sections_that_change_nothing_are_told() {
        var _ =
                read(
                        """
                        [options]
                        runuser = %s
                        rungroup = pbx-group
                        [direcotries]
                        [compat]
                        """
                                .formatted(System.getProperty("user.name")));
        assertThat(problems.all())
                .map(Problem::toString)
                .containsExactly(
                        "asterisk.conf:3: rungroup has no effect here: use the service manager's"
                                + " User= and Group=",
                        "asterisk.conf:4: unknown section [direcotries], did you mean"
                                + " \"directories\"?",
                        "asterisk.conf:5: [compat] has no effect here: the dialplan is that of"
                                + " today");
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

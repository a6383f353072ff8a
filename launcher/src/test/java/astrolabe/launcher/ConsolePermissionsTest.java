package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.console.Permissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsolePermissionsTest {

    private final Problems problems = new Problems();

    @Test
    void accounts_and_groups_have_sections() {
        Permissions read =
                read(
                        """
                        [general]
                        default_perm = deny
                        [ann]
                        permit = core show
                        deny = core show settings
                        [@staff]
                        permit = all
                        """);
        assertThat(read.permits("ann", "", "core show channels")).isTrue();
        assertThat(read.permits("ann", "", "core show settings")).isFalse();
        assertThat(read.permits("bob", "staff", "core stop now")).isTrue();
        assertThat(read.permits("bob", "", "core show channels")).isFalse();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_slip_opens_no_door() {
        Permissions read = read("[general]\ndefault_perm = alow\n[ann]\nallow = core show\n");
        assertThat(read.permits("bob", "", "core show channels")).isFalse();
        assertThat(read.permits("ann", "", "core show channels")).isFalse();
        assertThat(problems.all()).extracting(Problem::line).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void without_a_file_nobody_is_kept_from_anything() {
        assertThat(read("").permits("bob", "", "core stop now")).isTrue();
    }

    private Permissions read(String text) {
        return ConsolePermissions.read(
                new ConfigReader(new MemorySource(Map.of("cli_permissions.conf", text)))
                        .read("cli_permissions.conf")
                        .orEmpty(problems),
                problems);
    }
}

package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModulesConfTest {

    private final Problems problems = new Problems();

    @Test
    void everything_is_wanted_without_a_file() {
        ModulesConf conf =
                ModulesConf.read(
                        new ConfigReader(new MemorySource(Map.of()))
                                .read("modules.conf")
                                .orEmpty(problems),
                        Set.of(),
                        Set.of(),
                        problems);
        assertThat(conf.wants("app_dial.so")).isTrue();
    }

    @Test
    void what_is_left_out_is_not_wanted_and_what_is_not_known_there_is_no_mistake() {
        ModulesConf conf =
                read(
                        "autoload = yes\nnoload => app_dial.so\nnoload = chan_sip.so\nnoload => manager");
        assertThat(conf.wants("app_dial.so")).isFalse();
        assertThat(conf.wants("APP_ECHO")).isTrue();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("modules.conf:5: manager can't be left out");
    }

    @Test
    void without_autoload_only_those_named_are_wanted() {
        ModulesConf conf = read("load => app_dial.so\npreload = func_odbc.so\nautolaod = yes");
        assertThat(conf.wants("app_dial.so")).isTrue();
        assertThat(conf.wants("app_echo.so")).isFalse();
        assertThat(problems.all()).extracting(Problem::line).containsExactly(3, 4);
    }

    @Test
    void one_that_is_required_and_not_there_is_told_with_its_line() {
        ModulesConf conf = read("autoload = yes\nrequire => app_dial.so\nrequire = chan_dahdi.so");
        assertThat(conf.missing())
                .containsExactly("modules.conf:4: the required module chan_dahdi is not there");
    }

    private ModulesConf read(String text) {
        return ModulesConf.read(
                new ConfigReader(new MemorySource(Map.of("modules.conf", "[modules]\n" + text)))
                        .read("modules.conf")
                        .orEmpty(problems),
                Set.of("app_dial", "app_echo", "manager"),
                Set.of("manager"),
                problems);
    }
}

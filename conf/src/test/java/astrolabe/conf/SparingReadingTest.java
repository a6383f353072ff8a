package astrolabe.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file whose sections stand for themselves: a slip costs one of them, not all. */
class SparingReadingTest {

    @Test
    void a_header_that_does_not_end_costs_its_section_alone() {
        var found =
                read(
                        """
                        [first]
                        a = 1
                        [broken ; here it should end
                        b = 2
                        [last]
                        c = 3
                        """);
        assertThat(names(found)).containsExactly("first", "last");
        assertThat(Texts.settings(found.file().sections().getFirst())).containsExactly("a=1");
        assertThat(told(found))
                .containsExactly(
                        "test.conf:3:8: section header without \"]\"; all up to the next section is"
                                + " left out",
                        "[broken ; here it should end",
                        "       ^");
    }

    @Test
    void so_does_one_whose_templates_do_not_end() {
        var found = read("[t](!)\na = 1\n[x](t\nb = 2\n[y](t)\n");
        assertThat(names(found)).containsExactly("y");
        assertThat(told(found).getFirst()).startsWith("test.conf:3:6: section header without");
    }

    @Test
    void other_errors_cost_their_line() {
        var found =
                read(
                        """
                        z = 0
                        [a](nobody)
                        #include "nowhere.conf"
                        a = 1
                        no sense
                        """);
        assertThat(Texts.settings(found.file().sections().getFirst())).containsExactly("a=1");
        assertThat(told(found))
                .containsExactly(
                        "test.conf:1: stands before the first section",
                        "test.conf:2: no section \"nobody\" to inherit from",
                        "test.conf:3: include file \"nowhere.conf\" does not exist",
                        "test.conf:5:1: no \"=\"; line ignored",
                        "no sense",
                        "^");
    }

    @Test
    void the_caret_stands_beneath_its_character_whatever_is_before_it() {
        var setting =
                read("[a]\n\tkey => x\\;y, \\; z ; comment\n")
                        .file()
                        .sections()
                        .getFirst()
                        .settings()
                        .getFirst();
        assertThat(setting.value()).isEqualTo("x;y, ; z");
        assertThat(setting.keyColumn()).isEqualTo(2);
        var problems = new Problems();
        problems.warn(setting, setting.column(7), "what is this");
        var problem = problems.all().getFirst();
        assertThat(problem).hasToString("test.conf:2:18: what is this");
        assertThat(problem.excerpt())
                .containsExactly(" key => x\\;y, \\; z ; comment", "                 ^");
    }

    @Test
    void of_a_long_line_the_part_about_the_caret_is_shown() {
        var problem =
                Problem.error("a", 1, "x")
                        .showing("a".repeat(300) + "B" + "c".repeat(300))
                        .atColumn(301);
        var line = problem.excerpt().getFirst();
        assertThat(line).startsWith("…a").endsWith("c…").hasSize(122);
        assertThat(line.charAt(problem.excerpt().getLast().indexOf('^'))).isEqualTo('B');
    }

    @Test
    void settings_that_may_be_secret_are_not_shown() {
        var problems = new Problems();
        var setting = Texts.section("[a]\nsecret = hush\n").settings().getFirst();
        problems.warn(setting, "too short");
        assertThat(problems.all().getFirst().excerpt()).isEmpty();
        assertThat(setting.toString() + setting.source()).doesNotContain("hush");
    }

    private static ReadResult.Found read(String text) {
        var reader = new ConfigReader(new MemorySource(Map.of(Texts.NAME, text)));
        return (ReadResult.Found) reader.readSparing(Texts.NAME);
    }

    private static List<String> names(ReadResult.Found found) {
        return found.file().sections().stream().map(Section::name).toList();
    }

    private static List<String> told(ReadResult.Found found) {
        return found.problems().stream()
                .flatMap(problem ->
                        Stream.concat(Stream.of(problem.toString()), problem.excerpt().stream()))
                .toList();
    }
}

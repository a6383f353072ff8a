package astrolabe.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that a real Asterisk was asked to print section by section. */
class RecordedFilesTest {
    private final ConfigReader reader =
            new ConfigReader(
                    new MemorySource(
                            Map.of(
                                    "t1.conf", Texts.resource("t1.conf"),
                                    "bad.conf", Texts.resource("bad.conf"),
                                    "extensions.conf", Texts.resource("extensions.conf"))));

    private ConfigFile file(String name) {
        return reader.read(name).orEmpty(new Problems());
    }

    @Test
    void sectionsReadAsAsteriskPrintsThem() {
        assertThat(printed(file("t1.conf").sections()))
                .isEqualTo(
                        """
                        Category-000000: general
                        Line-000000-000000: a=1
                        Line-000000-000001: b=two words
                        Line-000000-000002: obj=x,y
                        Category-000001: child
                        Templates-000001: tmpl
                        Line-000001-000000: t=1
                        Line-000001-000001: u=2
                        Category-000002: dup
                        Line-000002-000000: n=1
                        Category-000003: dup
                        Line-000003-000000: n=2
                        Category-000004: quote"s
                        Line-000004-000000: v=he said "hi"
                        """);
    }

    @Test
    void filtersChooseAsAsteriskDoes() {
        assertThat(names("n=1")).containsExactly("dup");
        assertThat(names("TEMPLATES=include"))
                .containsExactly("general", "tmpl", "child", "dup", "dup", "quote\"s");
        assertThat(names("TEMPLATES=restrict")).containsExactly("tmpl");
        assertThat(names("")).containsExactly("general", "child", "dup", "dup", "quote\"s");
        assertThat(SectionFilter.parse("n=(")).isEmpty();
        assertThat(SectionFilter.parse("n")).isEmpty();
    }

    private List<String> names(String filter) {
        return file("t1.conf").withTemplates().stream()
                .filter(SectionFilter.parse(filter).orElseThrow())
                .map(Section::name)
                .toList();
    }

    @Test
    void aBrokenFileIsInvalid() {
        assertThat(reader.read("bad.conf"))
                .isEqualTo(
                        new ReadResult.Invalid(
                                "bad.conf",
                                List.of(
                                        Problem.error(
                                                "bad.conf", 1, "stands before the first section"),
                                        Problem.error("bad.conf", 2, "section header without \"]\"")
                                                .atColumn(14)
                                                .showing("[unterminated"))));
    }

    @Test
    void aDialplanKeepsItsLinesInOrder() {
        var lines = file("extensions.conf").section("default").orElseThrow().settings();
        assertThat(lines).allMatch(Setting::isObject);
        assertThat(lines.subList(0, 4))
                .extracting(s -> s.line() + " " + Texts.shown(s))
                .containsExactly(
                        "8 exten=>100,1,Answer()",
                        "9 same=>n,Wait(30)",
                        "10 same=>n,Hangup()",
                        "11 exten=>1001,hint,PJSIP/alice");
        assertThat(Texts.shown(lines.getLast())).isEqualTo("include=>parkedcalls");
    }

    @Test
    void otherDialplanLinesAreSettingsToo() {
        var text = "[a]\nswitch => Loopback/b\nignorepat => 9\nexten => s,1,NoOp(a\\;b) ; c\n";
        assertThat(Texts.settings(Texts.section(text)))
                .containsExactly("switch=>Loopback/b", "ignorepat=>9", "exten=>s,1,NoOp(a;b)");
    }

    private static String printed(List<Section> sections) {
        var out = new StringBuilder();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            out.append("Category-%06d: %s\n".formatted(i, section.name()));
            if (!section.templates().isEmpty()) {
                var templates = String.join(",", section.templates());
                out.append("Templates-%06d: %s\n".formatted(i, templates));
            }
            for (int j = 0; j < section.settings().size(); j++) {
                var setting = section.settings().get(j);
                var line = setting.key() + "=" + setting.value();
                out.append("Line-%06d-%06d: %s\n".formatted(i, j, line));
            }
        }
        return out.toString();
    }
}

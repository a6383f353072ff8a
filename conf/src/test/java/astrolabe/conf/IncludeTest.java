package astrolabe.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncludeTest {

    private static ConfigFile file(Map<String, String> texts) {
        return ((ReadResult.Found) Texts.read(texts)).file();
    }

    @Test
    void anIncludedFileContinuesTheSectionAndIsContinued() {
        var file =
                file(
                        Map.of(
                                "test.conf", "[a]\nx=1\n#include \"more.conf\"\ny=2\n",
                                "more.conf", "x=3\n[b]\nz=4\n"));
        assertThat(Texts.settings(file.section("a").orElseThrow()))
                .containsExactly("x=1", "x=3", "y=2");
        assertThat(Texts.settings(file.section("b").orElseThrow())).containsExactly("z=4");
        var included = file.section("a").orElseThrow().last("x").orElseThrow();
        assertThat(included.file()).isEqualTo("more.conf");
        assertThat(included.line()).isEqualTo(1);
    }

    @Test
    void quotesAnglesAndNothingAroundTheNameAreAllTheSame() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("test.conf", "#include \"1.conf\"\n#include <2.conf>\n #INCLUDE 3.conf ; last\n");
        IntStream.rangeClosed(1, 3).forEach(i -> texts.put(i + ".conf", "[s" + i + "]\n"));
        assertThat(file(texts).sections())
                .extracting(Section::name)
                .containsExactly("s1", "s2", "s3");
    }

    @Test
    void aPatternIncludesWhatMatchesInOrderOfName() {
        var file =
                file(
                        Map.of(
                                "test.conf", "#include d/*.conf\n#include none/*.conf\n",
                                "d/b.conf", "[b]\n",
                                "d/a.conf", "[a]\n",
                                "d/.hidden.conf", "[h]\n",
                                "d/a.conf.old", "[o]\n"));
        assertThat(file.sections()).extracting(Section::name).containsExactly("a", "b");
    }

    @Test
    void aMissingIncludeMakesTheFileInvalidUnlessItWasOnlyTried() {
        assertThat(Texts.errors("#tryinclude x.conf\n#include \"y.conf\"\n"))
                .containsExactly("test.conf:2: include file \"y.conf\" does not exist");
        assertThat(Texts.warnings("#tryinclude \"x.conf\"\n")).isEmpty();
    }

    @Test
    void aCircleOfIncludesIsReported() {
        var errors =
                Texts.errors(
                        Map.of(
                                "test.conf", "#include a.conf\n",
                                "a.conf", "[a]\n#include test.conf\n"));
        assertThat(errors).containsExactly("a.conf:2: includes itself: test.conf → a.conf");
    }

    @Test
    void includesNestToALimit() {
        assertThat(Texts.read(chain(Reading.MAX_DEPTH))).isInstanceOf(ReadResult.Found.class);
        assertThat(Texts.errors(chain(Reading.MAX_DEPTH + 1)))
                .containsExactly("10.conf:1: includes nested deeper than 10");
    }

    private static Map<String, String> chain(int includes) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("test.conf", "#include 1.conf\n");
        IntStream.range(1, includes)
                .forEach(i -> texts.put(i + ".conf", "#include " + (i + 1) + ".conf\n"));
        texts.put(includes + ".conf", "[end]\n");
        return texts;
    }

    @Test
    void aFanOfIncludesReachesALimit() {
        var texts = chain(Reading.MAX_DEPTH);
        texts.replaceAll((_, text) -> text.repeat(4));
        assertThat(Texts.errors(texts)).allMatch(e -> e.endsWith("more than 1000 files included"));
    }

    @Test
    void execIsRefusedByDefault() {
        assertThat(Texts.warnings("[a]\n#exec \"echo x=1\"\n"))
                .containsExactly("test.conf:2: #exec is not allowed; line ignored");
    }

    @Test
    void execOutputIsReadWhereAllowed() {
        var source = new MemorySource(Map.of("test.conf", "[a]\n#exec \"list users\"\ny=2\n"));
        var reader = new ConfigReader(source, command -> Optional.of("x=" + command + "\n"));
        assertThat(reader.read("test.conf"))
                .isInstanceOfSatisfying(
                        ReadResult.Found.class,
                        found ->
                                assertThat(Texts.settings(found.file().sections().getFirst()))
                                        .containsExactly("x=list users", "y=2"));
    }

    @Test
    void aSourceThatFailsIsAProblemWithAPlace() {
        var source =
                new ConfigSource() {
                    @Override
                    public Optional<ConfigText> file(String name) throws IOException {
                        if (!name.equals("test.conf")) {
                            throw new IOException("disk on fire");
                        }
                        return Optional.of(ConfigText.of(name, "#include x.conf\n"));
                    }

                    @Override
                    public List<ConfigText> included(String pattern) throws IOException {
                        throw new IOException("disk on fire");
                    }
                };
        var reader = new ConfigReader(source);
        var problems = new Problems();
        assertThat(reader.read("test.conf").orEmpty(problems).sections()).isEmpty();
        assertThat(reader.read("other.conf").orEmpty(problems).sections()).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "test.conf:1: x.conf cannot be read: disk on fire",
                        "other.conf: cannot be read: disk on fire");
    }

    @Test
    void aMissingFileMeansDefaults() {
        var problems = new Problems();
        var result = new ConfigReader(new MemorySource(Map.of())).read("test.conf");
        assertThat(result).isEqualTo(new ReadResult.Missing("test.conf"));
        assertThat(result.orEmpty(problems)).isEqualTo(ConfigFile.empty("test.conf"));
        assertThat(problems.isEmpty()).isTrue();
    }
}

package astrolabe.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DialectPropertiesTest {
    private static final String[] PIECES = {
        "[a]",
        "[b](a)",
        "[t](!)",
        "[a](+)",
        "x=1",
        "x += 2",
        "y => z",
        "k = v",
        ";",
        ";--",
        "--;",
        "\\;",
        "\r\n",
        " ",
        "#include a.conf",
        "#exec ls",
        "[",
        "]",
        "(",
        "=",
        "-",
        "\uFEFF",
        "novalue",
        "; words",
        "\0",
        "\u00e9"
    };

    private static final String[] LINES = {
        "[c]",
        "[c](a)",
        "[a](+)",
        "k = v",
        "k=v;c",
        "k=",
        "k=;c",
        "k =>v ;-- b --;",
        "k += 2",
        ";-- open",
        "close --;",
        "x = 1 ;-- open",
        "--; k = w",
        "--; x = 2 ; c",
        "x=1",
        "novalue",
        "; words",
        "",
        "\ty => z\r",
        "k = ;-- b --; v"
    };

    /** Mostly lines under a section, so that edits find something to do, and mostly odd ones. */
    @Provide
    Arbitrary<String> dialect() {
        var line =
                Arbitraries.of(PIECES)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(DialectPropertiesTest::glued);
        var start = Arbitraries.of("[a]\n", "[a]\nk = v\n", "[a](!)\n", "");
        var lines = line.list().ofMaxSize(12).map(list -> String.join("\n", list));
        return Combinators.combine(start, lines).as((first, rest) -> first + rest);
    }

    /** Whole lines of a valid file whose settings and comments are tangled in every way. */
    @Provide
    Arbitrary<String> tangled() {
        return Arbitraries.of(LINES)
                .list()
                .ofMaxSize(10)
                .map(list -> "[a]\n" + String.join("\n", list));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars("ab =>;-\\[]#+").ofMaxLength(8);
    }

    private static String glued(List<String> pieces) {
        return String.join("", pieces);
    }

    /**
     * Sections and settings as an administrator might have them, free of anything that joins them.
     */
    @Provide
    Arbitrary<Map<String, Map<String, String>>> sections() {
        var name = Arbitraries.strings().withChars("abcXYZ09_.;-").ofMinLength(1).ofMaxLength(8);
        var value =
                Arbitraries.strings()
                        .withChars("abc =>;-\\[](),#+")
                        .ofMaxLength(12)
                        .map(String::trim);
        var settings = Arbitraries.maps(name, value).ofMaxSize(4);
        return Arbitraries.maps(name, settings).ofMaxSize(4);
    }

    @Property
    void linesJoinedAreTheText(@ForAll @From("dialect") String text) {
        assertThat(joined(text)).isEqualTo(text);
    }

    @Property
    void linesJoinedAreAnyText(@ForAll String text) {
        assertThat(joined(text)).isEqualTo(text);
    }

    private static String joined(String text) {
        return Lexer.lex(text).stream().map(Line::raw).collect(Collectors.joining());
    }

    @Property
    void readingNeverThrows(
            @ForAll @From("dialect") String text, @ForAll @From("dialect") String other) {
        assertThat(Texts.read(Map.of(Texts.NAME, text, "a.conf", other)))
                .isInstanceOfAny(ReadResult.Found.class, ReadResult.Invalid.class);
    }

    @Property
    void readingAnythingNeverThrows(@ForAll String text) {
        assertThat(Texts.read(Map.of(Texts.NAME, text)))
                .isInstanceOfAny(ReadResult.Found.class, ReadResult.Invalid.class);
    }

    @Property
    void bytesSurviveDecoding(@ForAll byte[] bytes) {
        assertThat(ConfigText.decode("x", bytes).bytes()).isEqualTo(bytes);
    }

    @Property
    void whatIsPrintedReadsTheSame(
            @ForAll @From("sections") Map<String, Map<String, String>> sections,
            @ForAll boolean object) {
        var text = new StringBuilder();
        sections.forEach((name, settings) -> {
            text.append(Spelling.header(name, false, List.of())).append('\n');
            settings.forEach((key, value) ->
                    text.append(Spelling.assignment(key, value, object)).append('\n'));
        });
        var read = Texts.file(text.toString()).sections();
        assertThat(read).extracting(Section::name).containsExactlyElementsOf(sections.keySet());
        for (var section : read) {
            var expected = Objects.requireNonNull(sections.get(section.name()));
            assertThat(section.settings())
                    .extracting(Setting::key)
                    .containsExactlyElementsOf(expected.keySet());
            assertThat(section.settings())
                    .extracting(Setting::value)
                    .containsExactlyElementsOf(expected.values());
            assertThat(section.settings()).allMatch(s -> s.isObject() == object);
        }
    }

    @Property
    void anUpdateIsReadBackAndAddsNoLine(
            @ForAll @From("tangled") String text, @ForAll @From("values") String value)
            throws IOException {
        var editor = editor(text);
        var target = Target.named("a");
        if (editor.update(target, Entered.value("k", value), null) != EditOutcome.DONE) {
            assertThat(editor.changed()).isEmpty();
            return;
        }
        var kept = lines(editor.text().text());
        // values that += put together become one line
        assertThat(kept.size()).isLessThanOrEqualTo(lines(text).size());
        assertThat(values(editor, "k")).contains(value.trim());
        assertThat(values(editor, "x")).isEqualTo(values(editor(text), "x"));
    }

    private static List<String> values(ConfigEditor editor, String key) {
        var file = ((ReadResult.Found) editor.read()).file();
        return file.section("a").orElseThrow().all(key).stream().map(Setting::value).toList();
    }

    @Property
    void anUpdateOfAPlainLineLeavesEveryOtherAlone(
            @ForAll @From("tangled") String text, @ForAll @From("values") String value)
            throws IOException {
        var editor = editor("[a]\nplain = 1 ; why\n" + text);
        assertThat(editor.update(Target.named("a"), Entered.value("plain", value), "1"))
                .isEqualTo(EditOutcome.DONE);
        assertThat(editor.text().text())
                .isEqualTo("[a]\nplain = " + Spelling.escaped(value) + " ; why\n" + text);
    }

    @Property
    void anAppendAddsOneLineAndKeepsTheOthers(@ForAll @From("tangled") String text)
            throws IOException {
        var editor = editor(text);
        if (editor.append(Target.named("a"), Entered.value("new", "1;2")) != EditOutcome.DONE) {
            assertThat(editor.changed()).isEmpty();
            return;
        }
        assertThat(values(editor, "new")).containsExactly("1;2");
        var lines = lines(editor.text().text());
        var others = lines.stream().filter(l -> !l.strip().equals("new = 1\\;2")).toList();
        assertThat(lines).hasSize(others.size() + 1);
        // a last line without an end gets one when a line is put behind it
        assertThat(String.join("", others).stripTrailing()).isEqualTo(text.stripTrailing());
    }

    @Property
    void aDeletedSettingIsGoneAndCommentsStay(@ForAll @From("tangled") String text)
            throws IOException {
        var editor = editor(text);
        if (editor.delete(Target.named("a"), "x", null) != EditOutcome.DONE) {
            assertThat(editor.changed()).isEmpty();
            return;
        }
        assertThat(remarks(editor.text().text())).containsAll(remarks(text));
        if (editor.read() instanceof ReadResult.Found(var file, _)) {
            assertThat(file.section("a").orElseThrow().all("x")).allMatch(Setting::inherited);
        }
    }

    private static List<String> remarks(String text) {
        return Lexer.lex(text).stream().filter(Line::isRemark).map(Line::raw).toList();
    }

    @Property
    void editsNeverThrow(@ForAll @From("dialect") String text, @ForAll @From("dialect") String word)
            throws IOException {
        var editor = editor(text);
        var a = Target.named("a");
        assertThat(
                        List.of(
                                editor.newCategory(
                                        NewSection.named(word).inheriting(word).before("a")),
                                editor.newCategory(NewSection.named(word).evenIfThere()),
                                editor.insert(a, Entered.object(word, word), 1),
                                editor.renameCategory(a, word),
                                editor.emptyCategory(Target.named(word)),
                                editor.deleteLine(Target.named("b"), 1),
                                editor.deleteCategory(Target.named("b"))))
                .doesNotContainNull();
    }

    private static ConfigEditor editor(String text) throws IOException {
        return ConfigEditor.open(new MemorySource(Map.of(Texts.NAME, text)), Texts.NAME)
                .orElseThrow();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("(?<=\n)"));
    }
}

package astrolabe.conf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void keepsKeysValuesOperatorsAndPlaces() {
        var section =
                Texts.section(
                        """
                        [general]

                        a=1
                          b  =  two words \t
                        obj => x,y
                        empty =
                        """);
        assertThat(Texts.settings(section))
                .containsExactly("a=1", "b=two words", "obj=>x,y", "empty=");
        assertThat(section.settings()).extracting(Setting::line).containsExactly(3, 4, 5, 6);
        assertThat(section.line()).isEqualTo(1);
        assertThat(section.file()).isEqualTo(Texts.NAME);
    }

    @Test
    void onlyTheFirstEqualsSignCounts() {
        assertThat(Texts.settings(Texts.section("[a]\nsetvar = X=1\nexten => s,1,Set(a=b)\n")))
                .containsExactly("setvar=X=1", "exten=>s,1,Set(a=b)");
    }

    @Test
    void aSemicolonBeginsACommentUnlessEscaped() {
        var section = Texts.section("; top\n[a]; one\nx = 1;2\ny = 1\\;2 ; three\n;z = 4\n");
        assertThat(Texts.settings(section)).containsExactly("x=1", "y=1;2");
    }

    @Test
    void blockCommentsNestAndSpanLines() {
        var text =
                """
                [a]
                x = 1 ;-- here --; 2
                ;-- outer
                y = 1
                ;-- inner --; y = 2
                --; z = 3
                w = 4
                """;
        assertThat(Texts.settings(Texts.section(text))).containsExactly("x=1  2", "z=3", "w=4");
    }

    @Test
    void aRulerOfDashesIsAnOrdinaryComment() {
        assertThat(Texts.settings(Texts.section("[a]\n;-------\nx = 1\n;---\ny = 2\n")))
                .containsExactly("x=1", "y=2");
    }

    @Test
    void theDashesThatOpenACommentDoNotCloseIt() {
        assertThat(Texts.settings(Texts.section("[a]\n;--; x = 1\n--;\ny = 2\n")))
                .containsExactly("y=2");
    }

    @Test
    void aCommentThatNeverEndsIsReportedWhereItBegins() {
        assertThat(Texts.warnings("[a]\nx = 1\ny = 2 ;-- oops\nz = 3\n"))
                .containsExactly("test.conf:3: comment \";--\" never ends");
    }

    @Test
    void sectionsAndKeysRepeatInOrder() {
        var file = Texts.file("[dup]\nn=1\nn=2\n[other]\n[dup]\nn=3\n");
        assertThat(file.sections())
                .extracting(Section::name)
                .containsExactly("dup", "other", "dup");
        assertThat(file.all("dup")).hasSize(2);
        assertThat(file.section("dup").orElseThrow().first("N")).map(Setting::value).hasValue("1");
        assertThat(file.section("dup").orElseThrow().last("N")).map(Setting::value).hasValue("2");
        assertThat(file.section("dup").orElseThrow().all("N")).hasSize(2);
    }

    @Test
    void sectionNamesPreferTheirExactCase() {
        var file = Texts.file("[Alice]\nx=1\n[alice]\nx=2\n");
        assertThat(file.section("alice").orElseThrow().line()).isEqualTo(3);
        assertThat(file.section("ALICE").orElseThrow().line()).isEqualTo(1);
        assertThat(file.section("bob")).isEmpty();
    }

    @Test
    void plusEqualsAddsToTheValueThatWasThere() {
        var section = Texts.section("[a]\nx = 1\ny = 2\nX += ,3\nz += 4\n");
        assertThat(Texts.settings(section)).containsExactly("x=1,3", "y=2", "z=4");
        assertThat(section.first("x")).map(Setting::line).hasValue(4);
    }

    @Test
    void plusEqualsAddsToAnInheritedValueInTheHeirAlone() {
        var file = Texts.file("[t](!)\nallow = ulaw\n[a](t)\nallow += ,alaw\n[b](t)\n");
        assertThat(Texts.settings(file.sections().get(0))).containsExactly("allow=ulaw,alaw");
        assertThat(Texts.settings(file.sections().get(1))).containsExactly("allow=ulaw");
        assertThat(file.sections().get(0).settings().getFirst().inherited()).isFalse();
    }

    @Test
    void settingsAreInheritedInOrderBeforeTheSectionsOwn() {
        var file =
                Texts.file(
                        """
                        [base](!)
                        a = 1
                        [more](!,base)
                        b = 2
                        [other](!)
                        c = 3
                        [heir](more, other)
                        a = 4
                        """);
        var heir = file.section("heir").orElseThrow();
        assertThat(Texts.settings(heir)).containsExactly("a=1", "b=2", "c=3", "a=4");
        assertThat(heir.settings())
                .extracting(Setting::inherited)
                .containsExactly(true, true, true, false);
        assertThat(heir.settings()).extracting(Setting::line).containsExactly(2, 4, 6, 8);
        assertThat(heir.templates()).containsExactly("more", "other");
        assertThat(heir.last("A")).map(Setting::value).hasValue("4");
        assertThat(file.sections()).containsExactly(heir);
        assertThat(file.withTemplates())
                .extracting(Section::isTemplate)
                .containsExactly(true, true, true, false);
        assertThat(file.section("base")).isEmpty();
    }

    @Test
    void aSectionThatIsNoTemplateLendsItsSettingsToo() {
        var file = Texts.file("[a]\nx=1\n[b](a)\n");
        assertThat(Texts.settings(file.section("b").orElseThrow())).containsExactly("x=1");
    }

    @Test
    void anAdditionContinuesTheNearestEarlierSectionOfItsName() {
        var file = Texts.file("[a]\nx=1\n[a]\nx=2\n[b]\ny=1\n[a](+)\nx=3\n");
        assertThat(file.sections())
                .extracting(Texts::settings)
                .containsExactly(
                        java.util.List.of("x=1"),
                        java.util.List.of("x=2", "x=3"),
                        java.util.List.of("y=1"));
    }

    @Test
    void anAdditionMayInheritMore() {
        var file = Texts.file("[t](!)\nx=1\n[a]\ny=2\n[a](+,t)\n");
        assertThat(Texts.settings(file.section("a").orElseThrow())).containsExactly("y=2", "x=1");
    }

    @Test
    void aMissingTemplateOrAdditionMakesTheFileInvalid() {
        assertThat(Texts.errors("[a](nosuch)\n[b](+)\n"))
                .containsExactly(
                        "test.conf:1: no section \"nosuch\" to inherit from",
                        "test.conf:2: no earlier section \"b\" to add to");
    }

    @Test
    void anUnfinishedHeaderMakesTheFileInvalid() {
        assertThat(Texts.errors("[a\n[b](!\n"))
                .containsExactly(
                        "test.conf:1:3: section header without \"]\"",
                        "test.conf:2:6: section header without \")\"");
    }

    @Test
    void anythingBeforeTheFirstSectionMakesTheFileInvalid() {
        assertThat(Texts.errors("x = 1\n[a]\n"))
                .containsExactly("test.conf:1: stands before the first section");
    }

    @Test
    void aLineThatSaysNothingIsIgnoredWithAWarning() {
        assertThat(Texts.warnings("[a] x\nnovalue\n= 1\n#define x\n#include\ny = 2\n"))
                .containsExactly(
                        "test.conf:1: text after [a] ignored",
                        "test.conf:2:1: no \"=\"; line ignored",
                        "test.conf:3:1: no key before \"=\"; line ignored",
                        "test.conf:4: unknown directive \"#define\"; line ignored",
                        "test.conf:5: #include names nothing; line ignored");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreTolerated() {
        var section = Texts.section("\uFEFF[a]\r\nx = 1\r\n");
        assertThat(section.name()).isEqualTo("a");
        assertThat(Texts.settings(section)).containsExactly("x=1");
    }

    @Test
    void aLineBeyondTheLimitMakesTheFileInvalid() {
        assertThat(Texts.errors("[a]\nx = " + "y".repeat(Lexer.MAX_LINE) + "\n"))
                .containsExactly("test.conf:2: longer than 65536 characters");
    }

    @Test
    void templatesThatDoubleThemselvesReachALimit() {
        var text = new StringBuilder("[t0](!)\nx=1\n");
        for (int i = 1; i < 40; i++) {
            text.append("[t%d](!,t%d,t%d)\n".formatted(i, i - 1, i - 1));
        }
        assertThat(Texts.errors(text.toString()))
                .first()
                .asString()
                .endsWith("more than 1000000 settings");
    }

    @Test
    void aSettingDoesNotPrintItsValue() {
        var setting = Texts.section("[a]\nsecret = hunter2\n").settings().getFirst();
        assertThat(setting).hasToString("test.conf:2: secret");
    }
}

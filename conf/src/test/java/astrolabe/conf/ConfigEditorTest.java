package astrolabe.conf;

import static astrolabe.conf.EditOutcome.DONE;
import static astrolabe.conf.EditOutcome.NO_SUCH_NEIGHBOUR;
import static astrolabe.conf.EditOutcome.NO_SUCH_SECTION;
import static astrolabe.conf.EditOutcome.NO_SUCH_TEMPLATE;
import static astrolabe.conf.EditOutcome.NO_SUCH_VARIABLE;
import static astrolabe.conf.EditOutcome.SECTION_EXISTS;
import static astrolabe.conf.EditOutcome.UNWRITABLE;
import static astrolabe.conf.EditOutcome.WOULD_BREAK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigEditorTest {
    private static final Target A = Target.named("a");

    private static ConfigEditor editor(String text) throws IOException {
        return editor(Map.of(Texts.NAME, text));
    }

    private static ConfigEditor editor(Map<String, String> texts) throws IOException {
        return ConfigEditor.open(new MemorySource(texts), Texts.NAME).orElseThrow();
    }

    private static String text(ConfigEditor editor) throws IOException {
        return editor.text().text();
    }

    @Test
    void aMissingFileHasNoEditor() throws IOException {
        assertThat(ConfigEditor.open(new MemorySource(Map.of()), "x.conf")).isEmpty();
    }

    @Test
    void aNewSectionStandsAtTheEndOrBeforeAnotherAndItsComment() throws IOException {
        var editor = editor("; file\n\n; about a\n[a]\nx=1");
        assertThat(editor.newCategory(NewSection.named("last"))).isEqualTo(DONE);
        assertThat(editor.newCategory(NewSection.named("first").before("a"))).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("; file\n\n[first]\n; about a\n[a]\nx=1\n[last]\n");
        assertThat(editor.newCategory(NewSection.named("b").before("nosuch")))
                .isEqualTo(NO_SUCH_NEIGHBOUR);
    }

    @Test
    void aSectionIsDoubledOnlyOnRequest() throws IOException {
        var editor = editor("[a]\n");
        assertThat(editor.newCategory(NewSection.named("a"))).isEqualTo(SECTION_EXISTS);
        assertThat(editor.newCategory(NewSection.named("a").evenIfThere())).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[a]\n[a]\n");
    }

    @Test
    void aNewSectionMayBeATemplateOrInherit() throws IOException {
        var editor = editor("[t](!)\nx=1\n");
        assertThat(editor.newCategory(NewSection.named("u").asTemplate())).isEqualTo(DONE);
        assertThat(editor.newCategory(NewSection.named("kid").inheriting("t", "u")))
                .isEqualTo(DONE);
        assertThat(editor.newCategory(NewSection.named("orphan").inheriting("nosuch")))
                .isEqualTo(NO_SUCH_TEMPLATE);
        assertThat(editor.newCategory(NewSection.named("early").inheriting("u").before("t")))
                .isEqualTo(WOULD_BREAK);
        assertThat(text(editor)).isEqualTo("[t](!)\nx=1\n[u](!)\n[kid](t,u)\n");
    }

    @Test
    void renamingTouchesTheHeadersOnly() throws IOException {
        var editor = editor("  [a](!) ; mine\nx=1\n[b]\n[a](+)\ny=2\n");
        var template = new Target("a", SectionFilter.parse("TEMPLATES=restrict").orElseThrow());
        assertThat(editor.renameCategory(A, "c")).isEqualTo(NO_SUCH_SECTION);
        assertThat(editor.renameCategory(template, "c")).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("  [c](!) ; mine\nx=1\n[b]\n[c](+)\ny=2\n");
    }

    @Test
    void aTemplateInUseStays() throws IOException {
        var editor = editor("[t]\nx=1\n[a](t)\n");
        assertThat(editor.renameCategory(Target.named("t"), "u")).isEqualTo(WOULD_BREAK);
        assertThat(editor.deleteCategory(Target.named("t"))).isEqualTo(WOULD_BREAK);
        assertThat(editor.changed()).isEmpty();
    }

    @Test
    void deletingASectionLeavesTheNextOnesCommentAndDirectives() throws IOException {
        var editor =
                editor(
                        "[z]\n[a]\n; inside\nx=1\nfaulty\n#tryinclude o.conf\ny=2\n; about b\n[b]\nx=1\n[a](+)\nz=3\n");
        assertThat(editor.deleteCategory(A)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[z]\n#tryinclude o.conf\n; about b\n[b]\nx=1\n");
        assertThat(editor.deleteCategory(A)).isEqualTo(NO_SUCH_SECTION);
    }

    @Test
    void aFilterChoosesAmongSectionsOfOneName() throws IOException {
        var editor = editor("[dup]\nn=1\n[dup]\nn=2\n");
        var second = new Target("dup", SectionFilter.parse("n=2").orElseThrow());
        assertThat(editor.deleteCategory(second)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[dup]\nn=1\n");
    }

    @Test
    void emptyingKeepsHeaderAndComments() throws IOException {
        var editor = editor("[a] ; c\n; d\nx=1\n\ny=2\n[b]\nx=1\n");
        assertThat(editor.emptyCategory(A)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[a] ; c\n; d\n\n[b]\nx=1\n");
    }

    @Test
    void updatingKeepsSpacingOperatorAndComment() throws IOException {
        var editor = editor("[a]\r\n  x=1   ; why\r\ny =>  2\r\nz=;none\r\n");
        assertThat(editor.update(A, Entered.value("X", "10"), null)).isEqualTo(DONE);
        assertThat(editor.update(A, Entered.value("y", "a;b"), null)).isEqualTo(DONE);
        assertThat(editor.update(A, Entered.value("z", "3"), null)).isEqualTo(DONE);
        assertThat(text(editor))
                .isEqualTo("[a]\r\n  x=10   ; why\r\ny =>  a\\;b\r\nz= 3 ;none\r\n");
    }

    @Test
    void updatingChoosesByOldValueIfOneIsGiven() throws IOException {
        var editor = editor("[a]\nx = 1\nx = 2\nx = 2\n");
        assertThat(editor.update(A, Entered.value("x", "3"), "2")).isEqualTo(DONE);
        assertThat(editor.update(A, Entered.value("x", "4"), "nomatch"))
                .isEqualTo(NO_SUCH_VARIABLE);
        assertThat(editor.update(A, Entered.value("nov", "4"), null)).isEqualTo(NO_SUCH_VARIABLE);
        assertThat(text(editor)).isEqualTo("[a]\nx = 1\nx = 3\nx = 2\n");
    }

    @Test
    void updatingAnInheritedSettingOverridesItInTheHeir() throws IOException {
        var editor = editor("[t](!)\nx = 1\n[a](t)\ny = 2\n");
        assertThat(editor.update(A, Entered.value("x", "3"), null)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[t](!)\nx = 1\n[a](t)\ny = 2\nx = 3\n");
    }

    @Test
    void updatingWhatSeveralLinesMadeLeavesOne() throws IOException {
        var editor = editor("[a]\nx = 1\ny = 2\nx += ,3\n");
        assertThat(editor.update(A, Entered.value("x", "4"), "1,3")).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[a]\nx = 4\ny = 2\n");
    }

    @Test
    void aValueMayTurnIntoAnObject() throws IOException {
        var editor = editor("[a]\nx=1 ; c\n");
        assertThat(editor.update(A, Entered.object("x", "2"), null)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[a]\nx => 2 ; c\n");
    }

    @Test
    void deletingTakesAllThatMatchOrTheLineAtAnIndex() throws IOException {
        var editor = editor("[t](!)\nt=0\n[a](t)\nx=1\ny=2\nx=3\nx=1\n");
        assertThat(editor.delete(A, "x", "1")).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[t](!)\nt=0\n[a](t)\ny=2\nx=3\n");
        assertThat(editor.deleteLine(A, 1)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[t](!)\nt=0\n[a](t)\nx=3\n");
        assertThat(editor.delete(A, "y", null)).isEqualTo(NO_SUCH_VARIABLE);
        assertThat(editor.deleteLine(A, 0)).isEqualTo(NO_SUCH_VARIABLE);
        assertThat(editor.deleteLine(A, -1)).isEqualTo(NO_SUCH_VARIABLE);
        assertThat(editor.deleteLine(A, 9)).isEqualTo(NO_SUCH_VARIABLE);
    }

    @Test
    void appendingGoesBehindTheLastSettingNotBehindTheNextComment() throws IOException {
        var editor = editor("[a]\nx=1\n\n; about b\n[b]");
        assertThat(editor.append(A, Entered.value("y", "2"))).isEqualTo(DONE);
        assertThat(editor.append(A, Entered.object("z", "3"))).isEqualTo(DONE);
        assertThat(editor.append(Target.named("b"), Entered.value("w", ""))).isEqualTo(DONE);
        assertThat(editor.append(Target.named("nosuch"), Entered.value("w", "")))
                .isEqualTo(NO_SUCH_SECTION);
        assertThat(text(editor)).isEqualTo("[a]\nx=1\ny = 2\nz => 3\n\n; about b\n[b]\nw = \n");
    }

    @Test
    void insertingGoesBeforeTheSettingAtAnIndex() throws IOException {
        var editor = editor("[a]\nx=1\ny=2\n");
        assertThat(editor.insert(A, Entered.value("first", "0"), 0)).isEqualTo(DONE);
        assertThat(editor.insert(A, Entered.value("mid", "0"), 2)).isEqualTo(DONE);
        assertThat(editor.insert(A, Entered.value("end", "0"), 99)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[a]\nfirst = 0\nx=1\nmid = 0\ny=2\nend = 0\n");
    }

    @Test
    void whatCannotBeWrittenIsRefused() throws IOException {
        var editor = editor("[a]\nx=1\n");
        assertThat(editor.append(A, Entered.value("y", "1\n[evil]"))).isEqualTo(UNWRITABLE);
        assertThat(editor.append(A, Entered.value("#exec rm", "1"))).isEqualTo(UNWRITABLE);
        assertThat(editor.append(A, Entered.value("[b]", "1"))).isEqualTo(UNWRITABLE);
        assertThat(editor.append(A, Entered.value("a=b", "1"))).isEqualTo(UNWRITABLE);
        assertThat(editor.append(A, Entered.value(" ", "1"))).isEqualTo(UNWRITABLE);
        assertThat(editor.update(A, Entered.value("x", "1\r"), null)).isEqualTo(UNWRITABLE);
        assertThat(editor.insert(A, Entered.value("", "1"), 0)).isEqualTo(UNWRITABLE);
        assertThat(editor.newCategory(NewSection.named("b]\n"))).isEqualTo(UNWRITABLE);
        assertThat(editor.renameCategory(A, "")).isEqualTo(UNWRITABLE);
        assertThat(editor.changed()).isEmpty();
    }

    @Test
    void linesThatShareTheirPlaceWithABlockCommentLoseOnlyTheirCode() throws IOException {
        var editor = editor("[a]\nx=1 ;-- long\ncomment --; y=2\nz=3\n");
        assertThat(editor.delete(A, "x", null)).isEqualTo(DONE);
        assertThat(editor.delete(A, "y", null)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[a]\n ;-- long\ncomment --; \nz=3\n");
    }

    @Test
    void nothingIsInsertedInsideABlockComment() throws IOException {
        var editor = editor("[a]\nx=1 ;-- long\ncomment --;\n[b] ;-- open\n");
        assertThat(editor.append(A, Entered.value("y", "2"))).isEqualTo(DONE);
        assertThat(editor.append(Target.named("b"), Entered.value("y", "2")))
                .isEqualTo(WOULD_BREAK);
        assertThat(editor.newCategory(NewSection.named("c"))).isEqualTo(WOULD_BREAK);
        assertThat(text(editor)).isEqualTo("[a]\nx=1 ;-- long\ncomment --;\ny = 2\n[b] ;-- open\n");
    }

    @Test
    void theByteOrderMarkStaysInFront() throws IOException {
        var editor = editor("\uFEFF[a]\nx=1\n");
        assertThat(editor.newCategory(NewSection.named("b").before("a"))).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("\uFEFF[b]\n[a]\nx=1\n");
    }

    @Test
    void aSectionIsEditedInTheFileItStandsIn() throws IOException {
        var main = "[a]\nx=1\n#include \"more.conf\"\n";
        var editor = editor(Map.of(Texts.NAME, main, "more.conf", "y=2\n[b]\nz=3\n"));
        assertThat(editor.update(Target.named("b"), Entered.value("z", "4"), null)).isEqualTo(DONE);
        assertThat(editor.update(A, Entered.value("y", "5"), null)).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo(main);
        assertThat(editor.changed()).containsExactly(ConfigText.of("more.conf", "y=5\n[b]\nz=4\n"));
        assertThat(editor.append(A, Entered.value("v", "6"))).isEqualTo(DONE);
        assertThat(text(editor)).isEqualTo("[a]\nx=1\nv = 6\n#include \"more.conf\"\n");
    }

    @Test
    void theRecordedStepsLeadToTheRecordedSections() throws IOException {
        var editor = editor(Texts.resource("t1.conf"));
        var before = Target.named("before");
        assertThat(editor.newCategory(NewSection.named("added"))).isEqualTo(DONE);
        assertThat(editor.newCategory(NewSection.named("tpl2").asTemplate())).isEqualTo(DONE);
        assertThat(editor.newCategory(NewSection.named("kid").inheriting("tmpl"))).isEqualTo(DONE);
        assertThat(editor.newCategory(NewSection.named("before").before("general")))
                .isEqualTo(DONE);
        assertThat(editor.append(before, Entered.value("x", "1"))).isEqualTo(DONE);
        assertThat(editor.append(before, Entered.object("y", "obj"))).isEqualTo(DONE);
        assertThat(editor.insert(before, Entered.value("first", "0"), 0)).isEqualTo(DONE);
        assertThat(editor.update(before, Entered.value("x", "3"), null)).isEqualTo(DONE);
        assertThat(text(editor))
                .isEqualTo(
                        "[before]\nfirst = 0\nx = 3\ny => obj\n"
                                + Texts.resource("t1.conf")
                                + "[added]\n[tpl2](!)\n[kid](tmpl)\n");
    }
}

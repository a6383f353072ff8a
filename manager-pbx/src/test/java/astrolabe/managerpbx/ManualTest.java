package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages about applications and functions, in the sections that people know. */
class ManualTest {

    @Test
    void an_application_is_explained_with_its_arguments_and_its_kin() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            assertThat(new CommandLines(test).run("core show application ExitWhile"))
                    .containsExactly(
                            "",
                            "  -= Info about Application 'ExitWhile' =- ",
                            "",
                            "[Synopsis]",
                            "Leave the present loop at once.",
                            "",
                            "[Provided By]",
                            "app_while",
                            "",
                            "[Since]",
                            "Not available",
                            "",
                            "[Description]",
                            "The call goes on behind the EndWhile that belongs to the loop.",
                            "",
                            "[Syntax]",
                            "ExitWhile()",
                            "",
                            "[Arguments]",
                            "Not available",
                            "",
                            "[See Also]",
                            "ContinueWhile(), EndWhile(), While()",
                            "");
        }
    }

    @Test
    void letters_stand_below_the_argument_that_holds_them() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            List<String> page = new CommandLines(test).run("core show application SayUnixTime");
            assertThat(page.subList(page.indexOf("[Syntax]"), page.size()))
                    .containsExactly(
                            "[Syntax]",
                            "SayUnixTime([unixtime[,timezone[,format[,options]]]])",
                            "",
                            "[Arguments]",
                            "",
                            "unixtime",
                            "    Optional.",
                            "",
                            "timezone",
                            "    Optional.",
                            "",
                            "format",
                            "    Optional.",
                            "",
                            "options",
                            "    Optional.",
                            "    j: A digit ends it and begins an extension.",
                            "",
                            "[See Also]",
                            "DateTime()",
                            "");
        }
    }

    @Test
    void a_function_of_a_large_module_names_only_what_begins_alike() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            List<String> page = new CommandLines(test).run("core show function HASH");
            assertThat(page)
                    .contains("HASH(hashname[,hashkey])")
                    .endsWith("[See Also]", "HASHKEYS()", "");
        }
    }

    @Test
    void every_page_says_what_it_is_about_and_how_it_is_written() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            CommandLines console = new CommandLines(test);
            for (var spec : test.pbx().applicationSpecs()) {
                says(console.run("core show application " + spec.name()), spec.syntax());
            }
            for (var spec : test.pbx().functionSpecs()) {
                says(console.run("core show function " + spec.name()), spec.syntax());
            }
        }
    }

    private static void says(List<String> page, String syntax) {
        int synopsis = page.indexOf("[Synopsis]");
        assertThat(page.get(synopsis + 1)).as(syntax).endsWith(".").hasSizeGreaterThan(10);
        assertThat(page).containsSubsequence("[Syntax]", syntax, "[Arguments]", "[See Also]");
    }
}

package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.expression.Scope;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator is told of a dialplan that would go wrong, and where. */
class MistakesTest {

    @Test
    void an_expression_that_makes_no_sense() {
        assertThat(told("exten => 1,1,Set(A=$[${B} + * 2])"))
                .containsExactly(
                        "extensions.conf:2:29: $[…]: a value is missing before \"*\"; if it comes"
                                + " from a variable, put quotes around it",
                        "exten => 1,1,Set(A=$[${B} + * 2])",
                        "                            ^");
    }

    @Test
    void brackets_and_parentheses_within_expressions() {
        assertThat(told("exten => 1,1,GotoIf($[(${A} = 1]?2)"))
                .first()
                .isEqualTo("extensions.conf:2:32: $[…]: \"(\" without \")\"");
        assertThat(told("exten => 1,1,GotoIf($[${A} = 1?2)"))
                .first()
                .isEqualTo("extensions.conf:2:21: \"$[${A} = 1?2\" without \"]\"");
        assertThat(told("exten => 1,1,NoOp(${LEN(${A}})"))
                .first()
                .asString()
                .startsWith("extensions.conf:2:24: \"(\" without \")\"");
    }

    @Test
    void a_replacement_that_does_not_end() {
        assertThat(told(" same => n,NoOp()\nexten => 1,1,Dial(PJSIP/${EXTEN,20)"))
                .contains(
                        "extensions.conf:3:25: \"${EXTEN,20\" without \"}\"",
                        "exten => 1,1,Dial(PJSIP/${EXTEN,20)",
                        "                        ^");
    }

    @Test
    void an_application_that_is_not_there_is_told_once() {
        assertThat(
                        told(
                                """
                                exten => 1,1,Anwser()
                                 same => n,NoOp(${LEN(x)} ${LENN(x)})
                                 same => n,anwser
                                 same => n,VoiceMail(1)\
                                """))
                .containsExactly(
                        "extensions.conf:2:14: there is no application \"Anwser\", did you mean"
                                + " \"Answer\"?; used 2 times",
                        "exten => 1,1,Anwser()",
                        "             ^",
                        "extensions.conf:3:29: there is no function \"LENN\", did you mean \"LEN\"?",
                        " same => n,NoOp(${LEN(x)} ${LENN(x)})",
                        "                            ^",
                        "extensions.conf:5:12: there is no application \"VoiceMail\"",
                        " same => n,VoiceMail(1)",
                        "           ^");
    }

    @Test
    void parentheses_that_do_not_close() {
        assertThat(told("exten => 1,1,NoOp(a"))
                .first()
                .isEqualTo("extensions.conf:2:18: no closing parenthesis after NoOp(");
        assertThat(told("exten => 1,1,Set(A=(b)"))
                .first()
                .isEqualTo("extensions.conf:2:20: \"(\" without \")\"");
        assertThat(told("exten => 1,1,Gosub(s,1(${LEN(a)})"))
                .first()
                .isEqualTo("extensions.conf:2:23: \"(\" without \")\"");
    }

    @Test
    void a_parenthesis_within_a_replacement_closes_none_around_it() {
        assertThat(told("exten => 1,1,NoOp((a ${LEN(x))})"))
                .first()
                .isEqualTo("extensions.conf:2:19: \"(\" without \")\"");
        assertThat(told("exten => 1,1,NoOp(${LEN(a})"))
                .containsExactly(
                        "extensions.conf:2:24: \"(\" without \")\"",
                        "exten => 1,1,NoOp(${LEN(a})",
                        "                       ^");
    }

    @Test
    void patterns() {
        assertThat(told("exten => _9[1-4,1,NoOp()"))
                .first()
                .isEqualTo("extensions.conf:2:12: exten: \"[\" without \"]\"; skipped");
        assertThat(told("exten => _X.5,1,NoOp()"))
                .first()
                .isEqualTo("extensions.conf:2:13: what stands behind \".\" or \"!\" means nothing");
        assertThat(told("exten => _9/_[],1,NoOp()"))
                .first()
                .isEqualTo("extensions.conf:2:14: \"[]\" fits nothing");
        assertThat(told("exten => _,1,NoOp()"))
                .first()
                .isEqualTo("extensions.conf:2:11: \"_\" without a pattern");
        assertThat(told("exten => _.,1,NoOp()"))
                .first()
                .asString()
                .contains("catches h, i and t as well");
    }

    @Test
    void an_arrow_that_is_missing() {
        assertThat(told("exten 1,1,Set(a=b)"))
                .containsExactly(
                        "extensions.conf:2:6: \"=>\" is missing behind \"exten\"; the line is skipped",
                        "exten 1,1,Set(a=b)",
                        "     ^");
        assertThat(told("exten 1,1,NoOp()"))
                .first()
                .isEqualTo("extensions.conf:2:1: no \"=\"; line ignored");
    }

    @Test
    void a_header_that_does_not_end_costs_its_context_alone() {
        var problems = new Problems();
        var plan =
                read(
                        """
                        [first]
                        exten => 1,1,NoOp()
                        [second
                        exten => 2,1,NoOp()
                        [third]
                        exten => 3,1,NoOp()
                        """,
                        problems);
        assertThat(plan.contexts()).extracting(Context::name).containsExactly("first", "third");
        assertThat(plan.context("first").orElseThrow().extensions()).hasSize(1);
        assertThat(problems.all())
                .singleElement()
                .hasToString(
                        "extensions.conf:3:8: section header without \"]\"; all up to the next"
                                + " section is left out");
    }

    /** Nothing is said against what is well, or may be when the call comes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exten => 1,1,GotoIf($[\"${A}\" = \"\"]?a,1:b,1)",
                "exten => 1,1,Set(A=$[${A} ${OPERATOR} ${B}])",
                "exten => 1,1,Set(A=$[${WHOLE}])",
                "exten => 1,1,Set(A=$[${A}5 > 3 ? ${B} :: $[${C} * (2 - -1)]])",
                "exten => 1,1,Set(A=$[\"${CHANNEL}\" =~ \"^PJSIP/([0-9]+)-\"])",
                "exten => 1,1,NoOp(${${WHICH}(x)} ${A:${FROM}:2} ${A:-4})",
                "exten => 1,1,NoOp(costs $5 (or so), or $ {6})",
                "exten => 1,1,Set(A=$[${B}=1])",
                "exten => 1,1,NoOp(${LEN(${LEN(a)})})",
                "exten => 1,1,Gosub(check,s,1(csv,6,${LEN(${LEN(a\"b)})}))",
                "exten => 1,1,NoOp(\"(\" ${LEN(\"(\")} \\()",
                "exten => _[1-5a]XX.,1,NoOp(1) one)",
                "exten => _9!,1,NoOp(;)",
            })
    void what_is_well(String line) {
        assertThat(told(line.replace("NoOp(;)", "NoOp(\\;)"))).isEmpty();
    }

    private static List<String> told(String lines) {
        var problems = new Problems();
        var _ = read("[a]\n" + lines + "\n", problems);
        return problems.all().stream()
                .flatMap(p -> Stream.concat(Stream.of(p.toString()), p.excerpt().stream()))
                .toList();
    }

    private static Dialplan read(String text, Problems problems) {
        var source = new MemorySource(Map.of("extensions.conf", text));
        var file = new ConfigReader(source).readSparing("extensions.conf").orEmpty(problems);
        return new DialplanReader(NOTHING, ZoneOffset.UTC, SOME).read(file, problems);
    }

    private static final Scope NOTHING =
            new Scope() {
                @Override
                public String variable(String name) {
                    return "";
                }

                @Override
                public String function(String name, String arguments) {
                    return "";
                }
            };

    private static final Vocabulary SOME =
            new Vocabulary() {
                @Override
                public boolean hasApplication(String name) {
                    return applications().stream().anyMatch(name::equalsIgnoreCase);
                }

                @Override
                public boolean hasFunction(String name) {
                    return functions().contains(name);
                }

                @Override
                public Collection<String> applications() {
                    return List.of("Answer", "Dial", "Gosub", "GotoIf", "NoOp", "Set");
                }

                @Override
                public Collection<String> functions() {
                    return List.of("LEN");
                }
            };
}

package astrolabe.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionTest {
    private final Map<String, String> variables =
            new HashMap<>(
                    Map.of(
                            "EXTEN", "5551234",
                            "NAME", "EXTEN",
                            "N", "3",
                            "DOLLAR", "${EXTEN}",
                            "SMILE", ":)"));
    private final List<String> warnings = new ArrayList<>();
    private final Scope scope =
            new Scope() {
                @Override
                public String variable(String name) {
                    return variables.getOrDefault(name, "");
                }

                @Override
                public String function(String name, String arguments) {
                    return name + "<" + arguments + ">";
                }
            };

    private String expand(String text) {
        return new Substitution(scope, warnings::add).expand(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "plain; plain",
                "${EXTEN}; 5551234",
                "<${EXTEN}>; <5551234>",
                "${UNSET}; ''",
                "${}; ''",
                "${${NAME}}; 5551234",
                "${DOLLAR}; ${EXTEN}",
                "${EXTEN:3}; 1234",
                "${EXTEN:3:2}; 12",
                "${EXTEN:-4}; 1234",
                "${EXTEN:-4:2}; 12",
                "${EXTEN:0:-4}; 555",
                "${EXTEN:2:-2}; 512",
                "${EXTEN:-20:3}; 555",
                "${EXTEN:20}; ''",
                "${EXTEN:0:0}; ''",
                "${EXTEN:0:-20}; ''",
                "${EXTEN::3}; 555",
                "${EXTEN:${N}}; 1234",
                "${EXTEN:$[1 + 1]:1}; 5",
                "${CALLERID(num)}; CALLERID<num>",
                "${CALLERID(num):0:8}; CALLERID",
                "${CUT(${NAME},-,1)}; CUT<EXTEN,-,1>",
                "${OUTER(${INNER(x)})}; OUTER<INNER<x>>",
                "${OUTER(a(b)c)}; OUTER<a(b)c>",
                "${F(${SMILE})}; F<:)>",
                "${F(a:b)}; F<a:b>",
                "${F()}; F<>",
                "$[1 + 2]; 3",
                "$[${N} * 2]; 6",
                "$[\"${EXTEN}\" =~ \"[0-9]+\"]; 7",
                "$[$[1+1] + 1]; 3",
                "$$; $$",
                "$; $",
                "5$; 5$",
                "$5; $5",
                "$${N}; $3",
                "\\${N}; \\3",
                "a}b]c; a}b]c",
                "${EXTEN}${N}$[1]; 555123431",
            })
    void expands(String text, String expected) {
        assertThat(expand(text)).isEqualTo(expected);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "a ${EXTEN; a ${EXTEN; \"${EXTEN\" without \"}\"",
                "a $[1 + 1; a $[1 + 1; \"$[1 + 1\" without \"]\"",
                "${N} ${EXTEN ${N}; 3 ${EXTEN ${N}; \"${EXTEN ${N}\" without \"}\"",
                "a $[1 + ]; 'a '; $[1 + ]: a value is missing at the end; if it comes",
                "$[1 / 0]; ''; $[1 / 0]: division by zero",
                "$[${SMILE}]; ''; $[${SMILE}]: ",
                "${EXTEN:x}; 5551234; \"${EXTEN:x}\" is not well formed",
                "${F(x}; F<x>; \"${F(x}\" is not well formed",
            })
    void oneMistakeIsOneWarning(String text, String expected, String warning) {
        assertThat(expand(text)).isEqualTo(expected);
        assertThat(warnings).singleElement().asString().startsWith(warning);
    }

    @Test
    void depthIsLimited() {
        int depth = 10_000;
        assertThat(expand("${".repeat(depth) + "}".repeat(depth))).isEmpty();
        assertThat(warnings).containsExactly("more than 32 replacements within each other");
    }

    @Test
    void lengthIsLimited() {
        variables.put("BIG", "x".repeat(10_000));
        assertThat(expand("${BIG}".repeat(10_000))).hasSize(65_536);
        assertThat(warnings).containsExactly("cut to 65536 characters");
    }

    @Property
    void textWithoutDollarIsKept(@ForAll String text) {
        var plain = text.replace("$", "");
        assertThat(expand(plain)).isEqualTo(plain);
    }

    @Property
    void anyTextIsExpandedWithoutException(@ForAll String text) {
        var dense = text.replace('a', '$').replace('b', '{').replace('c', '}').replace('d', ':');
        assertThat(expand("${" + dense + "}$[" + dense)).isNotNull();
    }
}

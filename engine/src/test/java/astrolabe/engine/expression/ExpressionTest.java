package astrolabe.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "1 + 1; 2",
                "1+2*3; 7",
                "(1+2)*3; 9",
                "10 / 4; 2.5",
                "10 / 5; 2",
                "10 / 3; 3.33333333333333333",
                "2 / 3; 0.666666666666666667",
                "0.1 + 0.2; 0.3",
                "7 % 3; 1",
                "-7 % 3; -1",
                "10 - 3 - 2; 5",
                "100 / 10 / 5; 2",
                "-5 + 3; -2",
                "- -5; 5",
                "2 * -3; -6",
                "1000000000 * 1000000000 * 10; 1e+19",
                "1 / 100000; 1e-05",
                "999999999999999999 + 0; 999999999999999999",
                "5 = 5.0; 1",
                "007 = 7; 1",
                "\"5\" = \"5.0\"; 0",
                "\"5\" = 5; 1",
                "10 > 9; 1",
                "\"10\" > \"9\"; 0",
                "abc = abc; 1",
                "abc == abd; 0",
                "abc = \"abc\"; 1",
                "abc < abd; 1",
                "1 <= 1; 1",
                "1 >= 2; 0",
                "1 != 2; 1",
                "\"\" = \"\"; 1",
                "ANSWER!=BUSY; 1",
                "1 & 2; 1",
                "0 & 2; 0",
                "1 && 0; 0",
                "0 | 7; 7",
                "\"\" | fallback; fallback",
                "3 || 7; 3",
                "\"0\" | 7; 7",
                "!1; 0",
                "!0; 1",
                "! \"\"; 1",
                "!abc; 0",
                "!1 = 0; 1",
                "1 ? yes :: no; yes",
                "0 ? yes :: no; no",
                "\"\" ? yes :: no; no",
                "1 ? 0 ? a :: b :: c; b",
                "0 ? a :: 0 ? b :: c; c",
                "0 ? 1/0 :: 5; 5",
                "0 & 1/0; 0",
                "\"foobar\" : \"foo\"; 3",
                "\"foobar\" : \"bar\"; 0",
                "\"foobar\" =~ \"bar\"; 3",
                "\"foobar\" =~ \"(o+)b\"; oo",
                "\"foobar\" =~ \"(x+)b\"; ''",
                "\"5551234\" : \"(...)\"; 555",
                "\"abcd\" =~ \"a|abc\"; 3",
                "!\"foobar\" =~ \"x\"; 1",
                "2 * \"abc\" =~ \"b\"; 2",
                "\"SIP/100\" =~ \"^(SIP|PJSIP)/[0-9]+$\"; SIP",
                "foo ~~ bar; foobar",
                "\"foo \" ~~ \"bar\"; foo bar",
                "SQRT(16); 4",
                "POW(2,10); 1024",
                "FLOOR(2.7) + CEIL(2.1); 5",
                "ROUND(-2.5); -3",
                "TRUNC(-2.7); -2",
                "round(2.5); 3",
                "\"quoted\"; \"quoted\"",
                "hello; hello",
                "007; 007",
                "1.50; 1.50",
                "1.50 + 0; 1.5",
                "PJSIP_1; PJSIP_1",
                "a.b.c = a.b.c; 1",
                "1.2.3 = 1.2.3; 1",
                "1e3 + 0; 1000",
                "''; ''",
            })
    void evaluates(String expression, String value) {
        assertThat(Expression.evaluate(expression)).isEqualTo(new Evaluation(value, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                " = 1; a value is missing before \"=\"; if it",
                "1 +; a value is missing at the end",
                "hello world; no operator before \"world\"",
                "(1; \"(\" without \")\"",
                "1); \")\" does not belong here",
                "1 ? 2; \"?\" without \"::\"",
                "1 ? 2 : 3; \"?\" without \"::\"",
                "1 / 0; division by zero",
                "1 % 0; division by zero",
                "1 + 1 / 0; division by zero",
                "a =~ \"(\"; not a regular expression",
                "SHELL(ls); there is no function SHELL in expressions",
                "SQRT(-1); the result of SQRT is not a number",
                "SQRT(1,2); SQRT takes one argument, not 2",
                "POW(10,400); the result of POW is not a number",
            })
    void aMistakeMakesAnEmptyValueAndSaysWhatItIs(String expression, String problem) {
        var result = Expression.evaluate(expression);
        assertThat(result.value()).isEmpty();
        assertThat(result.problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void arithmeticWithATextIsZeroAndWorthAWord() {
        assertThat(Expression.evaluate("abc + 1"))
                .isEqualTo(new Evaluation("0", List.of("\"abc\" is not a number")));
    }

    @Test
    void depthAndLengthAreLimited() {
        var deep = "(".repeat(5_000) + "1" + ")".repeat(5_000);
        assertThat(Expression.evaluate(deep).problems().getFirst()).contains("within each other");
        assertThat(Expression.evaluate("-".repeat(5_000) + "1").value()).isEmpty();
        assertThat(Expression.evaluate("1" + "+1".repeat(20_000)).problems())
                .containsExactly("longer than 16384 characters");
        assertThat(Expression.evaluate("1" + "+1".repeat(8_000)).value()).isEqualTo("8001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((a{1000}){1000}){1000}){1000})",
                "(a{200}{200})",
                "a{0,99999999999}",
                "a{2,1000}b{1000}",
            })
    void aRegularExpressionThatTakesTooMuchWorkIsRefused(String regex) {
        assertThat(Expression.evaluate("a =~ \"" + regex + "\"").problems())
                .containsExactly("a regular expression that takes too much work");
    }

    @Test
    void groupsInARegularExpressionAreLimited() {
        var nested = "(".repeat(400) + "a" + ")".repeat(400);
        assertThat(Expression.evaluate("a =~ \"" + nested + "\"").value()).isEmpty();
        assertThat(Expression.evaluate("5551234567 =~ \"^[0-9]{10,15}$\"").value()).isEqualTo("10");
    }

    @Test
    void hugeNumbersAreOutOfRangeInsteadOfSlow() {
        var product = "1e999" + " * 1e999".repeat(10);
        assertThat(Expression.evaluate(product).problems())
                .containsExactly("the result is out of range");
    }

    @Property
    void anyTextTerminatesWithoutException(@ForAll String text) {
        assertThat(Expression.evaluate(text)).isNotNull();
    }

    @Property
    void anyRowOfTokensTerminatesWithoutException(@ForAll("tokens") List<String> tokens) {
        assertThat(Expression.evaluate(String.join(" ", tokens))).isNotNull();
    }

    @Property
    void wholeSumsAreExact(@ForAll int a, @ForAll int b) {
        assertThat(Expression.evaluate(a + " + " + b).value())
                .isEqualTo(Long.toString((long) a + b));
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return Arbitraries.of(
                        "1",
                        "0",
                        "2.5",
                        "abc",
                        "\"q\"",
                        "\"(a+)+\"",
                        "+",
                        "-",
                        "*",
                        "/",
                        "%",
                        "!",
                        "&",
                        "|",
                        "=",
                        "!=",
                        "<",
                        ">=",
                        "?",
                        "::",
                        ":",
                        "=~",
                        "~~",
                        "(",
                        ")",
                        ",",
                        "POW(",
                        "1e300")
                .list()
                .ofMaxSize(20);
    }
}

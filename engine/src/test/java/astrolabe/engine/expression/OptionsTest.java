package astrolabe.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private final List<String> problems = new ArrayList<>();

    private Options parse(String text) {
        return Options.parse(text, "tTgmLU", problems::add);
    }

    @Test
    void lettersWithAndWithoutArguments() {
        var options = parse("tTg(abc)m(class)L(10000:5000)");
        assertThat(options.has('t')).isTrue();
        assertThat(options.has('U')).isFalse();
        assertThat(options.argument('g')).contains("abc");
        assertThat(options.argument('t')).contains("");
        assertThat(options.argument('L')).contains("10000:5000");
        assertThat(options.argument('U')).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void anArgumentMayHoldParentheses() {
        assertThat(parse("U(sub(a)b)t").argument('U')).contains("sub(a)b");
    }

    @Test
    void ofARepeatedLetterTheLastCounts() {
        assertThat(parse("m(a)m(b)").argument('m')).contains("b");
    }

    @Test
    void unknownLettersAreReportedAndLeftOut() {
        assertThat(parse("t?x(1)T").letters()).containsOnlyKeys('t', 'T');
        assertThat(problems).containsExactly("unknown option '?'", "unknown option 'x'");
    }

    @Test
    void anArgumentWithoutEndIsReportedAndReachesToTheEnd() {
        assertThat(parse("tm(class").argument('m')).contains("class");
        assertThat(problems).containsExactly("option m( has no closing parenthesis");
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        assertThat(parse(text)).isNotNull();
    }
}

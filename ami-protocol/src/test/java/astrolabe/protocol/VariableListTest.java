package astrolabe.protocol;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.protocol.AmiMessage.Header;
import astrolabe.protocol.VariableList.Variable;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VariableListTest {
    @Test
    void headersAndTheirPartsComeInOrderOfAppearance() {
        AmiMessage request =
                AmiMessage.of(
                        new Header("Variable", "A=1"),
                        new Header("variable", "B=2,C=3"),
                        new Header("Channel", "D=4"),
                        new Header("Variable", "__E=a=b"));
        assertThat(VariableList.of(request).variables())
                .containsExactly(
                        new Variable("A", "1"),
                        new Variable("B", "2"),
                        new Variable("C", "3"),
                        new Variable("__E", "a=b"));
    }

    @Test
    void quotesParenthesesBracketsAndBackslashesKeepTheirCommas() {
        assertThat(parse("A=\"1,2\",CDR(x,y)=[3,4],B=5\\,6,C=a\\\"b"))
                .containsExactly(
                        new Variable("A", "1,2"),
                        new Variable("CDR(x,y)", "[3,4]"),
                        new Variable("B", "5,6"),
                        new Variable("C", "a\"b"));
    }

    @Test
    void strayClosersProtectNothing() {
        assertThat(parse("A=),B=],C=1"))
                .containsExactly(
                        new Variable("A", ")"), new Variable("B", "]"), new Variable("C", "1"));
    }

    @Test
    void partsThatAssignNothingArePassedOver() {
        assertThat(parse("A,=1,,B=,\\")).containsExactly(new Variable("B", ""));
        assertThat(parse("")).isEmpty();
    }

    @Test
    void theLastVariableAllowedTakesTheRest() {
        String header =
                IntStream.rangeClosed(1, 70).mapToObj(i -> "v" + i + "=x").collect(joining(","));
        List<Variable> variables = parse(header);
        assertThat(variables).hasSize(VariableList.MAX_PER_HEADER);
        assertThat(variables.getLast())
                .isEqualTo(new Variable("v64", "x,v65=x,v66=x,v67=x,v68=x,v69=x,v70=x"));
    }

    @Property
    void anyTextIsRead(@ForAll String header) {
        assertThat(parse(header)).hasSizeLessThanOrEqualTo(VariableList.MAX_PER_HEADER);
    }

    private static List<Variable> parse(String header) {
        return VariableList.parse(header).variables();
    }
}

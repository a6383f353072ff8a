package astrolabe.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "PJSIP/alice,20,tT; PJSIP/alice|20|tT",
                "support,,,,30; support||||30",
                ",; |",
                "a,; a|",
                "one; one",
                "a(b,c),d; a(b,c)|d",
                "[1,2],3; [1,2]|3",
                "\"a,b\",c; a,b|c",
                "a\\,b,c; a,b|c",
                "a\\\\,b; a\\|b",
                "a\"b\"c; abc",
                "a),b; a)|b",
                "(a,b; (a,b",
                "Hello,Foo: bar,Baz: x; Hello|Foo: bar|Baz: x",
                "a , b; a | b",
            })
    void splits(String text, String expected) {
        assertThat(Arguments.of(text).values()).isEqualTo(List.of(expected.split("\\|", -1)));
    }

    @Test
    void noTextIsNoArgument() {
        assertThat(Arguments.of("").count()).isZero();
        assertThat(Arguments.of("").at(0)).isEmpty();
    }

    @Test
    void verbatimTakesNothingOff() {
        assertThat(Arguments.verbatim("\"a,b\",c\\,d")).containsExactly("\"a,b\"", "c\\,d");
    }

    @Test
    void theLastOfALimitedNumberHasTheRest() {
        assertThat(Arguments.atMost(2, "a,b,c,d")).containsExactly("a", "b,c,d");
        assertThat(Arguments.atMost(2, "a")).containsExactly("a");
    }

    @Property
    void joinedAgainTheVerbatimOnesAreTheText(@ForAll String text) {
        assertThat(String.join(",", Arguments.verbatim(text))).isEqualTo(text);
    }
}

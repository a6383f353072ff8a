package astrolabe.engine.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; X()",
                "a; X(a)",
                "a b; X(a,b)",
                "[a]; X([a])",
                "[a] [b]; X([a[,b]])",
                "a [b] [c]; X(a[,b[,c]])",
                "a [b] c; X(a,[b],c)",
                "[a] [b] c[(d)]; X([[a,]b,]c[(d)])",
                "[a] b [c]; X([a,]b[,c])",
                "[a]?[b]; X([a]?[b])",
            })
    void brackets(String arguments, String syntax) {
        List<String> list = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
        assertThat(ApplicationSpec.of("X", "app_x", "", list.toArray(String[]::new)).syntax())
                .isEqualTo(syntax);
    }
}

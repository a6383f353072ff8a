package astrolabe.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code expressions.tsv}. */
class ExpressionTableTest {

    private static Stream<Arguments> rows() throws IOException {
        try (var in = ExpressionTableTest.class.getResourceAsStream("expressions.tsv")) {
            byte[] bytes = Objects.requireNonNull(in, "expressions.tsv").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> Arguments.of(columns[0], columns[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void comesTo(String expression, String value) {
        assertThat(Expression.evaluate(expression)).isEqualTo(new Evaluation(value, List.of()));
    }

    @Test
    void thereAreHundredsOfThem() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(600);
    }
}

package astrolabe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void anAimIsMetOrNot() {
        Result result =
                new Result()
                        .above(100, "fast", 101)
                        .above(100, "slow", 100)
                        .below(10, "small", 9)
                        .below(10, "large", 10)
                        .exactly(0, "lost", 1);
        assertThat(result.figures().get("aims"))
                .isEqualTo(
                        List.of(
                                Map.of("figure", "fast", "aim", "> 100.0", "met", true),
                                Map.of("figure", "slow", "aim", "> 100.0", "met", false),
                                Map.of("figure", "small", "aim", "< 10.0", "met", true),
                                Map.of("figure", "large", "aim", "< 10.0", "met", false),
                                Map.of("figure", "lost", "aim", "0", "met", false)));
    }

    @Test
    void figuresKeepTheirOrderAndHaveNoAimsOfThemselves() {
        assertThat(new Result().with("b", 1).with("a", 2).figures())
                .containsExactly(Map.entry("b", 1), Map.entry("a", 2));
    }
}

package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.dialplan.ExtensionPattern.Fit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionPatternTest {

    @ParameterizedTest
    @CsvSource({
        // pattern, dialled, fit
        "1001, 1001, COMPLETE",
        "1001, 100, BEGINNING",
        "1001, 10011, NONE",
        "555-1234, 5551234, COMPLETE",
        "5551234, 555-1234, COMPLETE",
        "Sales, sales, NONE",
        "Sales, sa, BEGINNING",
        "_X, 0, COMPLETE",
        "_X, a, NONE",
        "_Z, 0, NONE",
        "_N, 1, NONE",
        "_N, 2, COMPLETE",
        "_nxz, 201, COMPLETE",
        "_NXX, 29, BEGINNING",
        "_NXX, 2999, NONE",
        "_9-NXX, 9299, COMPLETE",
        "_9NXX, 9-299, COMPLETE",
        "_drv-X, drv1, COMPLETE",
        "_[13-5]0, 40, COMPLETE",
        "_[13-5]0, 20, NONE",
        "_[5-3]0, 40, COMPLETE",
        "_[a-c]1, b1, COMPLETE",
        "_[\\]x]1, ]1, COMPLETE",
        "_[x]1, x1, COMPLETE",
        "_[1, [1, COMPLETE",
        "_\\X1, X1, COMPLETE",
        "_\\X1, 11, NONE",
        "_X., 1, BEGINNING",
        "_X., 12, OPEN",
        "_X., 1a*#, OPEN",
        "_X!, 1, EARLY",
        "_X!, 12, EARLY",
        "_X!, '', BEGINNING",
        "_!, '', EARLY",
        "_., '', BEGINNING",
        "_+1X., +156, OPEN",
        "_*XX, *99, COMPLETE",
    })
    void fits(String pattern, String dialled, Fit fit) {
        assertThat(ExtensionPattern.compile(pattern).fit(dialled)).isEqualTo(fit);
    }

    @Test
    void namesComeBeforePatternsAndTheMoreSpecificPatternFirst() {
        var tried =
                Stream.of(
                                "_.", "_!", "_X.", "_N.", "_9.", "_9XX", "_9NX", "_9[12]X", "_91X",
                                "_911", "911", "_X!", "s", "100")
                        .map(ExtensionPattern::compile)
                        .sorted()
                        .map(ExtensionPattern::text);
        assertThat(tried)
                .containsExactly(
                        "100", "911", "s", "_911", "_91X", "_9[12]X", "_9NX", "_9XX", "_9.", "_N.",
                        "_X.", "_X!", "_.", "_!");
    }

    @Test
    void dashesMakeNoDifference() {
        assertThat(ExtensionPattern.compile("_9-N-X"))
                .isEqualTo(ExtensionPattern.compile("_9NX"))
                .hasSameHashCodeAs(ExtensionPattern.compile("_9NX"));
        assertThat(ExtensionPattern.compile("_9[2-9]X"))
                .isEqualTo(ExtensionPattern.compile("_9NX"));
        assertThat(ExtensionPattern.compile("_9")).isNotEqualTo(ExtensionPattern.compile("9"));
    }
}

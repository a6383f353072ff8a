package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** If, ElseIf, Else and EndIf: which steps a call goes through. */
class AlternativesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; begin one end",
                "2; begin two end",
                "3; begin three inner end",
                "4; begin other end",
                "5; begin end",
            })
    void oneOfTheAlternativesIsRun(int number, String steps) throws Exception {
        try (TestCall call =
                TestCall.through(
                        "Set(X=" + number + ")",
                        "If($[${X} = 1])",
                        "NoOp(one)",
                        "ElseIf($[${X} = 2])",
                        "NoOp(two)",
                        "ElseIf($[${X} = 3])",
                        "NoOp(three)",
                        "If(1)",
                        "NoOp(inner)",
                        "ElseIf(1)",
                        "NoOp(never)",
                        "Else()",
                        "NoOp(never)",
                        "EndIf()",
                        "Else()",
                        "ExecIf($[${X} = 5]?ExitIf())",
                        "NoOp(other)",
                        "EndIf()")) {
            assertThat(String.join(" ", call.advance(100).steps())).isEqualTo(steps);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "If(0); begin unended end",
                "If(1); begin unended end",
                "ElseIf(1); begin unended end",
                "ExitIf(); begin unended end",
                "Else(); begin unended end",
            })
    void whatHasNoEndDoesNotEndTheCall(String step, String steps) throws Exception {
        try (TestCall call = TestCall.through(step, "NoOp(unended)")) {
            assertThat(String.join(" ", call.advance(100).steps())).isEqualTo(steps);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, begin after end", "1, begin within after end"})
    void aLoopMayHoldAlternatives(int condition, String steps) throws Exception {
        try (TestCall call =
                TestCall.through(
                        "Set(N=0)",
                        "While($[${N} < 1])",
                        "Set(N=1)",
                        "If(" + condition + ")",
                        "NoOp(within)",
                        "EndIf()",
                        "EndWhile()",
                        "NoOp(after)")) {
            assertThat(String.join(" ", call.advance(100).steps())).isEqualTo(steps);
        }
    }
}

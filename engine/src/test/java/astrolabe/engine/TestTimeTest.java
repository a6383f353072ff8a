package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TESTTIME tries out what depends on the time. */
class TestTimeTest {

    private static final String CHRISTMAS = "*,*,25,dec";

    @Test
    void conditionsAreJudgedByItUntilItIsForgotten() throws Exception {
        try (TestCall call =
                TestCall.through(
                        "NoOp(${IFTIME(" + CHRISTMAS + "?closed:open)})",
                        "Set(TESTTIME()=2026-12-25 09:30:00)",
                        "NoOp(${IFTIME(" + CHRISTMAS + "?closed:open)})",
                        "ExecIfTime(" + CHRISTMAS + "?NoOp(holiday))",
                        "GotoIfTime(9:00-10:00,fri,*,*?:there)",
                        "NoOp(half past nine on a Friday)",
                        "Set(TESTTIME()=)",
                        "NoOp(${IFTIME(" + CHRISTMAS + "?closed:open)})",
                        "NoOp()")) {
            assertThat(call.advance(100).steps())
                    .startsWith("begin", "open", "closed")
                    .contains("half past nine on a Friday", "open", "end");
        }
    }

    @Test
    void itOpensTheIncludesOfThatTime() throws Exception {
        try (TestCall call =
                TestCall.beside(
                        """
                        include => holidays,%s
                        [holidays]
                        exten => 7,1,NoOp(closed on holidays)
                        """
                                .formatted(CHRISTMAS),
                        "Set(TESTTIME()=2026-12-25 09:30:00 Europe/Berlin)",
                        "Goto(7,1)")) {
            assertThat(call.advance(100).steps()).contains("closed on holidays");
        }
    }

    @ParameterizedTest
    @CsvSource({"'tomorrow'", "'2026-13-01 09:30:00'", "'2026-12-25 09:30:00 Nowhere/Land'"})
    void whatIsNoMomentChangesNothing(String text) throws Exception {
        try (TestCall call =
                TestCall.through(
                        "Set(TESTTIME()=" + text + ")",
                        "NoOp(${IFTIME(" + CHRISTMAS + "?closed:open)})")) {
            assertThat(call.advance(100).steps()).containsExactly("begin", "open", "end");
        }
    }
}

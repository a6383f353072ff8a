package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Applications that clear what functions read. */
class ClearingApplicationsTest {

    @Test
    void aTableIsEmptiedAndOthersStay() throws Exception {
        try (TestCall call =
                TestCall.through(
                        "Set(HASH(h,a)=1)",
                        "Set(HASH(h,b)=2)",
                        "Set(HASH(other,a)=3)",
                        "ClearHash(h)",
                        "ClearHash()",
                        "NoOp(${HASHKEYS(h)}-${HASH(h,a)}-${HASH(other,a)})")) {
            assertThat(call.advance(100).steps()).containsExactly("begin", "--3", "end");
        }
    }

    @Test
    void whyCallsEndedIsForgotten() throws Exception {
        try (TestCall call =
                TestCall.through(
                        "Dial(Desk/busy,5)",
                        "NoOp(${LEN(${HANGUPCAUSE_KEYS()})})",
                        "HangupCauseClear()",
                        "NoOp(forgotten [${HANGUPCAUSE_KEYS()}])")) {
            List<String> steps = call.advance(20_000).steps();
            assertThat(Integer.parseInt(steps.get(1))).isPositive();
            assertThat(steps.get(2)).isEqualTo("forgotten []");
        }
    }
}

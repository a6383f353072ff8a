package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WaitDigit and ReceiveText. */
class WaitingForInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WaitDigit(2); 5; DTMF; 5",
                "WaitDigit(); #; DTMF; #",
                "WaitDigit(2,12); 3; TIMEOUT; ''",
                "WaitDigit(2,12); 32; DTMF; 2",
                "WaitDigit(.5); 5; TIMEOUT; ''",
                "WaitDigit(soon); 5; ERROR; ''",
            })
    void aDigitIsWaitedFor(String step, String dialled, String status, String digit)
            throws Exception {
        try (TestCall call = TestCall.through(step)) {
            call.advance(1_000);
            for (String one : dialled.split("")) {
                call.dial(one);
            }
            call.advance(3_000);
            assertThat(call.values("WAITDIGITSTATUS")).containsExactly(status);
            assertThat(String.join("", call.values("WAITDIGITRESULT"))).isEqualTo(digit);
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void aHangupEndsTheWaitForADigit() throws Exception {
        try (TestCall call = TestCall.through("WaitDigit()")) {
            call.advance(100).phone.hangup();
            assertThat(call.values("WAITDIGITSTATUS")).containsExactly("CANCEL");
            assertThat(call.steps()).containsExactly("begin");
        }
    }

    @Test
    void aTextIsWaitedFor() throws Exception {
        try (TestCall call = TestCall.through("ReceiveText(5)", "ReceiveText(1)")) {
            call.advance(1_000);
            call.phone.channel().deliver(new Frame.Text("call me back"));
            call.advance(2_000);
            assertThat(call.values("RECEIVETEXTMESSAGE")).containsExactly("call me back", "");
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }
}

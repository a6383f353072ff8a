package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.FarTransfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that deal with devices rather than with the call. */
class DeviceApplicationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ChanIsAvail(Desk/answer); 1; 0; 0",
                "ChanIsAvail(None/x&Desk/answer); 1; 0; 66",
                "ChanIsAvail(None/x); 0; 0; 66",
                "ChanIsAvail(Desk/a&Desk/b); 1; 0; 0",
                "ChanIsAvail(Desk/a&Desk/b,a); 2; 0; 0",
                "ChanIsAvail(Desk/answer,s); 1; 1; 0",
                "ChanIsAvail(Local/b@flows,s); 0; 2; 0",
                "ChanIsAvail(Custom:x,s); 0; 3; 0",
                "ChanIsAvail(Desk/answer,t); 1; 0; 0",
                "ChanIsAvail(Local/b@flows,t); 0; 2; 0",
                "ChanIsAvail(); 0; 0; 0",
            })
    void chanIsAvailFindsWhoCouldBeCalled(String step, int found, String status, String cause)
            throws Exception {
        try (TestCall call =
                TestCall.beside(
                        "exten => b,1,Answer()\n same => n,Wait(60)\n",
                        "Set(DEVICE_STATE(Custom:x)=BUSY)",
                        "Dial(Local/b@flows,,gS(1))",
                        "Originate(Local/b@flows,app,Wait,60)",
                        step)) {
            call.advance(2_000);
            assertThat(call.values("AVAILSTATUS")).containsExactly(status);
            assertThat(call.values("AVAILCAUSECODE")).containsExactly(cause);
            String channels = call.values("AVAILCHAN").getFirst();
            String origins = call.values("AVAILORIGCHAN").getFirst();
            assertThat(channels.isEmpty() ? 0 : channels.split("&").length).isEqualTo(found);
            assertThat(origins.isEmpty() ? 0 : origins.split("&").length).isEqualTo(found);
            assertThat(call.desks.called()).hasSize(step.contains("Desk") ? found : 0);
            assertThat(call.desks.called()).allMatch(made -> made.isEnded());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Transfer(100); SUCCESS; 0; 100",
                "Transfer(Phone/100); SUCCESS; 0; 100",
                "Transfer(busy); FAILURE; 486; busy",
                "Transfer(SIP/100); FAILURE; 0; ''",
                "Transfer(); FAILURE; 0; ''",
            })
    void transferAsksTheFarEnd(String step, String status, String code, String asked)
            throws Exception {
        try (TestCall call = TestCall.through("Wait(1)", step)) {
            call.phone.answersTransfersWith(destination ->
                    destination.equals("busy")
                            ? new FarTransfer.Refused(486)
                            : new FarTransfer.Accepted());
            call.advance(1_500);
            assertThat(call.values("TRANSFERSTATUS")).containsExactly(status);
            assertThat(call.values("TRANSFERSTATUSPROTOCOL")).containsExactly(code);
            assertThat(String.join(",", call.phone.transfers())).isEqualTo(asked);
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void aTechnologyThatCantTransferSaysSo() throws Exception {
        try (TestCall call = TestCall.through("Transfer(100)")) {
            assertThat(call.values("TRANSFERSTATUS")).containsExactly("UNSUPPORTED");
        }
    }
}

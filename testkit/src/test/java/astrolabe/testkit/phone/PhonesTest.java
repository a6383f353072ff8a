package astrolabe.testkit.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.engine.event.DeviceState;
import astrolabe.testkit.AmiPeer;
import astrolabe.testkit.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhonesTest {

    private static final String DIALPLAN =
            """
            [default]
            exten => 1002,1,Dial(PJSIP/bob,20)
            exten => 1003,1,Dial(PJSIP/carol,20)
            exten => 100,1,Answer()
             same => n,Read(DIGITS,,3)
             same => n,Hangup()
            """;

    private final Phones phones =
            Phones.of(
                    Phone.at("alice", "Alice", "1001"),
                    Phone.at("bob", "Bob", "1002"),
                    Phone.away("carol", "Carol", "1003"));

    private final TestServer server;
    private final AmiPeer peer;

    PhonesTest() throws IOException, InterruptedException {
        server = TestServer.start(Map.of("extensions.conf", DIALPLAN), phones);
        peer = server.connect();
    }

    @BeforeEach
    void login() throws IOException {
        peer.loggedIn();
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        peer.close();
        server.close();
    }

    @Test
    void aPhoneCallsAnotherTheyTalkAndOneHangsUp() throws IOException {
        phones.phone("bob").answersAfter(Duration.ofMillis(20));
        assertThat(phones.call("alice", "1002")).isTrue();
        peer.until(
                """
                Event: Newchannel
                Channel: {alice}
                ChannelStateDesc: Ring
                CallerIDNum: 1001
                CallerIDName: Alice
                Exten: 1002
                """);
        peer.until("Event: BridgeEnter\nBridgeNumChannels: 2\nChannel: {alice}");
        assertThat(phones.phone("alice").channels()).containsExactly(peer.value("alice"));
        assertThat(server.pbx().deviceStates().state("PJSIP/bob")).isEqualTo(DeviceState.INUSE);
        phones.phone("bob").hangsUp();
        peer.until("Event: HangupRequest\nCallerIDName: Bob\nCause: 16");
        peer.until("Event: Hangup\nCause-txt: Normal Clearing");
        peer.until("Event: Hangup\nCause-txt: Normal Clearing");
    }

    @Test
    void aBusyPhoneIsToldToTheCaller() throws IOException {
        phones.phone("bob").isBusy();
        phones.call("alice", "1002");
        peer.until("Event: HangupRequest\nCallerIDName: Bob\nCause: 17\nTechCause: 486");
        peer.until("Event: DialEnd\nDialStatus: BUSY");
    }

    @Test
    void aDecliningPhoneIsToldToTheCaller() throws IOException {
        phones.phone("bob").declines();
        phones.call("alice", "1002");
        peer.until("Event: HangupRequest\nCallerIDName: Bob\nCause: 21\nTechCause: 603");
    }

    @Test
    void aPhoneRingsUntilItsCallerGivesUp() throws IOException {
        phones.call("alice", "1002");
        peer.until("Event: DialState\nDestCallerIDName: Bob\nDialStatus: RINGING");
        assertThat(server.pbx().deviceStates().state("PJSIP/bob")).isEqualTo(DeviceState.RINGING);
        phones.phone("alice").hangsUp();
        peer.until("Event: HangupRequest\nCallerIDName: Alice\nCause: 127\nTechCause: 487");
        peer.until("Event: DialEnd\nDialStatus: CANCEL");
    }

    @Test
    void itsKeysReachTheDialplan() throws IOException {
        phones.call("alice", "100");
        peer.until("Event: Newexten\nApplication: Read");
        phones.phone("alice").presses("42#");
        peer.until("Event: DTMFEnd\nDigit: 4\nDirection: Received");
        peer.until("Event: VarSet\nVariable: DIGITS\nValue: 42");
    }

    @Test
    void aPhoneThatIsNotThereCantBeCalled() throws IOException {
        assertThat(server.pbx().deviceStates().state("PJSIP/carol"))
                .isEqualTo(DeviceState.UNAVAILABLE);
        phones.call("alice", "1003");
        peer.until("Event: VarSet\nVariable: DIALSTATUS\nValue: CHANUNAVAIL");
    }

    @Test
    void anExtensionThatIsNotThereMakesNoCall() {
        assertThat(phones.call("alice", "nowhere")).isFalse();
        assertThat(server.pbx().exchange().channels().all()).isEmpty();
        assertThatThrownBy(() -> phones.phone("alice").hangsUp())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> phones.phone("nobody"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

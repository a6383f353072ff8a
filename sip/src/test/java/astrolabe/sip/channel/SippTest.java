package astrolabe.sip.channel;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.PbxEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Peers that follow a scenario, against the whole stack on loopback. */
@Timeout(120)
class SippTest {

    private static final String DIALPLAN =
            """
            [phones]
            exten => bob,1,Dial(PJSIP/bob,20)
            exten => busy,1,Busy(5)
            """;

    private static final String PHONES =
            """
            [udp]
            type = transport
            bind = 127.0.0.1:0
            [tcp]
            type = transport
            protocol = tcp
            bind = 127.0.0.1:0
            [phone](!)
            type = endpoint
            context = phones
            disallow = all
            allow = ulaw,alaw
            [alice](phone)
            auth = alice
            [alice]
            type = auth
            password = secret
            [bob](phone)
            aors = bob
            auth = bob
            callerid = Bob <7002>
            [bob]
            type = auth
            password = secret
            [bob]
            type = aor
            max_contacts = 1
            """;

    @TempDir Path directory;

    @Test
    void aPhoneRegistersAndAnotherCallsIt() throws Exception {
        try (SipSwitchboard board = new SipSwitchboard(DIALPLAN, PHONES)) {
            int bobs = Sipp.freePort();
            assertThat(board.pbx().deviceStates().state("PJSIP/bob"))
                    .isEqualTo(DeviceState.UNAVAILABLE);
            try (Sipp registering =
                    Sipp.plays(directory, "register", "bob", bobs, board.address("udp"))) {
                registering.succeeds();
            }
            assertThat(board.pbx().deviceStates().state("PJSIP/bob"))
                    .isEqualTo(DeviceState.NOT_INUSE);
            try (Sipp bob = Sipp.answers(directory, bobs);
                    Sipp alice =
                            Sipp.plays(
                                    directory,
                                    "call",
                                    "bob",
                                    Sipp.freePort(),
                                    board.address("udp"))) {
                alice.succeeds();
                bob.succeeds();
            }
            SipSwitchboard.until(() -> hungUp(board).size() == 2);
            assertThat(hungUp(board)).containsOnly(16);
            assertThat(board.events().stream().filter(PbxEvent.BridgeEntered.class::isInstance))
                    .hasSize(2);
            assertThat(board.agreed()).hasSize(2);
            SipSwitchboard.until(() -> board.openMedia() == 0);
        }
    }

    private static List<Integer> hungUp(SipSwitchboard board) {
        return board.events().stream()
                .filter(PbxEvent.HungUp.class::isInstance)
                .map(event -> ((PbxEvent.HungUp) event).channel().hangupCause())
                .toList();
    }
}

package astrolabe.sip.channel;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.PbxEvent;
import astrolabe.sip.message.Torture;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that follow a scenario, against the whole stack on loopback. */
@Timeout(120)
class SippTest {

    private static final List<String> TORTURES =
            List.of(
                    "wsinv",
                    "intmeth",
                    "esc01",
                    "escnull",
                    "esc02",
                    "longreq",
                    "dblreq",
                    "semiuri",
                    "mpart01",
                    "unreason",
                    "badinv01",
                    "clerr",
                    "ncl",
                    "scalar02",
                    "quotbal",
                    "ltgtruri",
                    "lwsruri",
                    "escruri",
                    "regbadct",
                    "badvers",
                    "mismatch02",
                    "insuf",
                    "unkscm",
                    "bext01",
                    "multi01",
                    "mcl01",
                    "inv2543");

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

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aPhoneRegistersAndAnotherCallsIt(String transport) throws Exception {
        try (SipSwitchboard board = new SipSwitchboard(DIALPLAN, PHONES)) {
            int bobs = Sipp.freePort();
            assertThat(board.pbx().deviceStates().state("PJSIP/bob"))
                    .isEqualTo(DeviceState.UNAVAILABLE);
            try (Sipp registering =
                    Sipp.plays(
                            directory,
                            transport,
                            "register",
                            "bob",
                            bobs,
                            board.address(transport))) {
                registering.succeeds();
            }
            assertThat(board.pbx().deviceStates().state("PJSIP/bob"))
                    .isEqualTo(DeviceState.NOT_INUSE);
            try (Sipp bob = Sipp.answers(directory, transport, bobs);
                    Sipp alice =
                            Sipp.plays(
                                    directory,
                                    transport,
                                    "call",
                                    "bob",
                                    Sipp.freePort(),
                                    board.address(transport))) {
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

    @Test
    void wrongMessagesLeaveItAlive() throws Exception {
        try (SipSwitchboard board = new SipSwitchboard(DIALPLAN, PHONES);
                DatagramSocket phone =
                        new DatagramSocket(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            phone.setSoTimeout(20_000);
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < 600; i++) {
                byte[] bytes = Torture.message(TORTURES.get(i % TORTURES.size()));
                for (int damage = random.nextInt(4); damage > 0; damage--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                phone.send(new DatagramPacket(bytes, bytes.length, board.address("udp")));
            }
            String options =
                    """
                    OPTIONS sip:127.0.0.1 SIP/2.0
                    Via: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKalive;rport
                    From: <sip:bob@127.0.0.1>;tag=alive
                    To: <sip:127.0.0.1>
                    Call-ID: alive
                    CSeq: 1 OPTIONS

                    """
                            .replace("\n", "\r\n");
            byte[] alive = options.getBytes(StandardCharsets.UTF_8);
            phone.send(new DatagramPacket(alive, alive.length, board.address("udp")));
            String answer = "";
            while (!answer.contains("Call-ID: alive")) {
                DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                phone.receive(packet);
                answer =
                        new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            }
            assertThat(answer).startsWith("SIP/2.0 401 ");
            assertThat(board.pbx().exchange().channels().all()).isEmpty();
            assertThat(board.openMedia()).isZero();
        }
    }

    private static List<Integer> hungUp(SipSwitchboard board) {
        return board.events().stream()
                .filter(PbxEvent.HungUp.class::isInstance)
                .map(event -> ((PbxEvent.HungUp) event).channel().hangupCause())
                .toList();
    }
}

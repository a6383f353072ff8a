package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A phone comes to the whole program as {@code pjsip.conf} has it. */
@Timeout(60)
class SipPhonesTest {

    private static final Map<String, String> CONFIGURATION =
            Map.of(
                    "rtp.conf",
                    "[general]\nrtpstart = 31000\nrtpend = 32000\n",
                    "pjsip.conf",
                    """
                    [udp]
                    type = transport
                    bind = 127.0.0.1:5060
                    [7001]
                    type = endpoint
                    context = default
                    aors = 7001
                    disallow = all
                    allow = ulaw
                    [7001]
                    type = aor
                    max_contacts = 1
                    """);

    @Test
    void aPhoneRegistersAndTheManagerRingsIt() throws Exception {
        try (TestServer server = TestServer.start(CONFIGURATION);
                DatagramSocket phone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            InetSocketAddress registrar = server.program().sipAddress("udp").orElseThrow();
            phone.setSoTimeout(20_000);
            String here = "127.0.0.1:" + phone.getLocalPort();
            send(
                    phone,
                    registrar,
                    """
                    REGISTER sip:127.0.0.1 SIP/2.0
                    Via: SIP/2.0/UDP %1$s;branch=z9hG4bK1
                    From: <sip:7001@127.0.0.1>;tag=1
                    To: <sip:7001@127.0.0.1>
                    Call-ID: one
                    CSeq: 1 REGISTER
                    Max-Forwards: 70
                    Contact: <sip:7001@%1$s>
                    Expires: 300
                    Content-Length: 0

                    """
                            .formatted(here));
            assertThat(received(phone)).startsWith("SIP/2.0 200 ");
            assertThat(server.console("channel originate PJSIP/7001 application Wait 1").output())
                    .isEmpty();
            assertThat(received(phone))
                    .startsWith("INVITE sip:7001@" + here)
                    .contains("m=audio 31")
                    .contains("PCMU/8000");
        }
    }

    private static void send(DatagramSocket phone, InetSocketAddress to, String message)
            throws Exception {
        byte[] octets = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        phone.send(new DatagramPacket(octets, octets.length, to));
    }

    private static String received(DatagramSocket phone) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        phone.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}

package astrolabe.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.sip.message.Limits;
import astrolabe.sip.message.Reading;
import astrolabe.sip.message.SipReader;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real sockets on loopback; peers are Java's own. */
@Timeout(60)
class TransportsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(LOOPBACK, 0);
    private static final int PATIENCE = 10_000;

    private final Loops loops = new Loops(1);
    private final Inbox inbox = new Inbox();
    private final Transports transports = new Transports(loops, Limits.USUAL, inbox);

    @AfterEach
    void close() throws InterruptedException {
        transports.close();
        loops.close();
    }

    private static byte[] options(String via, String callId) {
        return """
        OPTIONS sip:bob@example.com SIP/2.0
        Via: %s
        From: <sip:alice@example.com>;tag=a
        To: <sip:bob@example.com>
        Call-ID: %s
        CSeq: 1 OPTIONS
        Content-Length: 0

        """
                .formatted(via, callId)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static SipRequest request(Inbox.Arrived arrived) {
        return (SipRequest) arrived.message();
    }

    private static void answer(Inbox.Arrived arrived) {
        arrived.flow().send(SipResponse.to(request(arrived), 200), () -> {});
    }

    private static String receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static String receive(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            assertThat(c).isNotNegative();
            text.append((char) c);
        }
        return text.toString();
    }

    @Test
    void aDatagramsAnswerGoesWhereItCameFrom() throws Exception {
        Bound udp = transports.udp("udp", ANY_PORT);
        try (DatagramSocket phone = new DatagramSocket(ANY_PORT)) {
            phone.setSoTimeout(PATIENCE);
            byte[] bytes = options("SIP/2.0/UDP phone.invalid:9;branch=z9hG4bK1;rport", "one");
            phone.send(new DatagramPacket(bytes, bytes.length, udp.address()));
            Inbox.Arrived arrived = inbox.next();
            assertThat(request(arrived).via().params().text("received")).contains("127.0.0.1");
            assertThat(request(arrived).via().params().text("rport"))
                    .contains(Integer.toString(phone.getLocalPort()));
            assertThat(arrived.flow().protocol().isReliable()).isFalse();
            answer(arrived);
            assertThat(receive(phone)).startsWith("SIP/2.0 200 OK\r\n").contains(";rport=");
        }
    }

    @Test
    void aBrokenDatagramIsAnsweredAndNoiseIsNot() throws Exception {
        Bound udp = transports.udp("udp", ANY_PORT);
        try (DatagramSocket phone = new DatagramSocket(ANY_PORT)) {
            phone.setSoTimeout(PATIENCE);
            for (String noise : new String[] {"\r\n\r\n", "", "\0".repeat(2000), "x".repeat(50)}) {
                byte[] bytes = noise.getBytes(StandardCharsets.UTF_8);
                phone.send(new DatagramPacket(bytes, bytes.length, udp.address()));
            }
            String broken =
                    new String(
                                    options("SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1", "two"),
                                    StandardCharsets.UTF_8)
                            .replace("CSeq: 1", "CSeq: x");
            byte[] bytes = broken.getBytes(StandardCharsets.UTF_8);
            phone.send(new DatagramPacket(bytes, bytes.length, udp.address()));
            assertThat(receive(phone)).startsWith("SIP/2.0 400 Bad Request: the number of CSeq");
        }
    }

    @Test
    void aStreamIsCutIntoMessages() throws Exception {
        Bound tcp = transports.tcp("tcp", ANY_PORT);
        try (Socket phone = new Socket(LOOPBACK, tcp.address().getPort())) {
            phone.setSoTimeout(PATIENCE);
            String via = "SIP/2.0/TCP phone.invalid;branch=z9hG4bK";
            phone.getOutputStream().write(options(via + 1, "one"));
            phone.getOutputStream().write(options(via + 2, "two"));
            phone.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            Inbox.Arrived one = inbox.next();
            assertThat(one.message().callId()).isEqualTo("one");
            assertThat(inbox.next().message().callId()).isEqualTo("two");
            // the pong comes before the answer that is given behind it
            assertThat(phone.getInputStream().readNBytes(2)).containsExactly('\r', '\n');
            answer(one);
            assertThat(receive(phone.getInputStream())).startsWith("SIP/2.0 200 OK\r\n");
            // requests of ours go over the connection there is
            assertThat(transports.to(Protocol.TCP, one.flow().remote())).contains(one.flow());
        }
    }

    @Test
    void aStreamOutOfStepIsClosed() throws Exception {
        Bound tcp = transports.tcp("tcp", ANY_PORT);
        try (Socket phone = new Socket(LOOPBACK, tcp.address().getPort())) {
            phone.setSoTimeout(PATIENCE);
            phone.getOutputStream()
                    .write("OPTIONS sip:a SIP/2.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(phone.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aConnectionIsMadeOnceAndTellsWhenItIsGone() throws Exception {
        Bound tcp = transports.tcp("tcp", ANY_PORT);
        try (ServerSocket peer = new ServerSocket(0, 5, LOOPBACK)) {
            InetSocketAddress address = new InetSocketAddress(LOOPBACK, peer.getLocalPort());
            Flow flow = transports.to(Protocol.TCP, address).orElseThrow();
            assertThat(transports.to(Protocol.TCP, address)).contains(flow);
            assertThat(flow.local()).isEqualTo(tcp.address());
            SipRequest request = sample();
            flow.send(request, () -> {});
            try (Socket accepted = peer.accept()) {
                accepted.setSoTimeout(PATIENCE);
                assertThat(receive(accepted.getInputStream())).startsWith("OPTIONS sip:bob");
                accepted.getOutputStream().write(SipWriter.bytes(SipResponse.to(request, 486)));
                assertThat(inbox.next().message()).hasToString("SIP/2.0 486 Busy Here");
            }
        }
    }

    @Test
    void whereNobodyListensTheSenderIsTold() throws Exception {
        var _ = transports.tcp("tcp", ANY_PORT);
        InetSocketAddress nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, LOOPBACK)) {
            nobody = new InetSocketAddress(LOOPBACK, closed.getLocalPort());
        }
        CompletableFuture<String> failed = new CompletableFuture<>();
        Flow flow = transports.to(Protocol.TCP, nobody).orElseThrow();
        flow.send(sample(), () -> failed.complete("failed"));
        assertThat(failed.get(10, TimeUnit.SECONDS)).isEqualTo("failed");
        assertThat(flow.isOpen()).isFalse();
    }

    @Test
    void twoEndsTalkOverTls(@TempDir Path directory) throws Exception {
        Path pem = SelfSigned.write(directory.resolve("sip.pem"));
        TlsFiles checked = new TlsFiles(pem, pem, Optional.of(pem), true, false);
        Bound server = transports.tls("tls", ANY_PORT, checked);
        Inbox theirs = new Inbox();
        try (Transports client = new Transports(loops, Limits.USUAL, theirs)) {
            var _ = client.tls("tls", ANY_PORT, checked);
            Flow flow = client.to(Protocol.TLS, server.address()).orElseThrow();
            flow.send(sample(), () -> {});
            Inbox.Arrived arrived = inbox.next();
            assertThat(arrived.flow().protocol().isSecure()).isTrue();
            answer(arrived);
            assertThat(theirs.next().message()).hasToString("SIP/2.0 200 OK");
        }
    }

    @Test
    void aCertificateOfAStrangerIsRefused(@TempDir Path directory) throws Exception {
        Path pem = SelfSigned.write(directory.resolve("sip.pem"));
        Path other = SelfSigned.write(directory.resolve("other.pem"));
        Bound server =
                transports.tls(
                        "tls", ANY_PORT, new TlsFiles(pem, pem, Optional.empty(), true, false));
        try (Transports client = new Transports(loops, Limits.USUAL, new Inbox())) {
            var _ =
                    client.tls(
                            "tls",
                            ANY_PORT,
                            new TlsFiles(other, other, Optional.of(other), true, false));
            CompletableFuture<String> failed = new CompletableFuture<>();
            client.to(Protocol.TLS, server.address())
                    .orElseThrow()
                    .send(sample(), () -> failed.complete("failed"));
            assertThat(failed.get(10, TimeUnit.SECONDS)).isEqualTo("failed");
        }
    }

    @Test
    void anAddressThatIsTakenIsNamed() throws Exception {
        Bound udp = transports.udp("udp", ANY_PORT);
        assertThatThrownBy(() -> transports.udp("again", udp.address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on");
        assertThat(transports.named("udp")).contains(udp);
        assertThat(transports.to(Protocol.TCP, udp.address())).isEmpty();
    }

    private static SipRequest sample() {
        byte[] bytes = options("SIP/2.0/TCP 127.0.0.1;branch=z9hG4bK7", "sample");
        return (SipRequest) ((Reading.Whole) new SipReader().read(bytes)).message();
    }
}

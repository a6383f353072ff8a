package astrolabe.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients of a server that is awkward on purpose. */
@Timeout(30)
class CrowdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Credentials ACCOUNT = new Credentials("somebody", "secret", "on");

    /** What a server does with a connection whose number is this. */
    private interface Manners {
        void serve(int number, Socket socket) throws IOException;
    }

    private static final class Awkward implements AutoCloseable {
        private final ServerSocket listener =
                new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        Awkward(Manners manners) throws IOException {
            threads.execute(() -> accept(manners));
        }

        private void accept(Manners manners) {
            for (int number = 0; !listener.isClosed(); number++) {
                int each = number;
                try {
                    Socket socket = listener.accept();
                    threads.execute(() -> serve(manners, each, socket));
                } catch (IOException _) {
                    return; // the test is over
                }
            }
        }

        private static void serve(Manners manners, int number, Socket socket) {
            try (socket) {
                manners.serve(number, socket);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        InetSocketAddress address() {
            return (InetSocketAddress) listener.getLocalSocketAddress();
        }

        @Override
        public void close() throws IOException {
            listener.close();
            threads.close();
        }
    }

    private static void greet(Socket socket) throws IOException {
        send(socket, "Asterisk Call Manager/13.0.0\r\n");
    }

    /** A byte at a time, so that every packet is broken off everywhere. */
    private static void send(Socket socket, String text) throws IOException {
        socket.setTcpNoDelay(true);
        OutputStream out = socket.getOutputStream();
        for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
            out.write(each);
            out.flush();
        }
    }

    private static String request(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder lines = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    @Test
    void packetsComeWholeHoweverTheyAreSplit() throws IOException {
        Manners splits =
                (_, socket) -> {
                    greet(socket);
                    assertThat(request(socket)).contains("Username: somebody", "Secret: secret");
                    send(socket, "Response: Success\r\n\r\nEvent: One\r\n\r\nEvent: Two\r\n\r\n");
                    assertThat(socket.getInputStream().read()).isEqualTo(-1);
                };
        StringBuilder seen = new StringBuilder();
        Traffic notes =
                new Traffic() {
                    @Override
                    public void packet(Client client, byte[] bytes, int from, int to) {
                        seen.append(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
                    }
                };
        try (Awkward server = new Awkward(splits);
                LoadLoop loop = new LoadLoop(server.address())) {
            Crowd crowd = new Crowd(loop, ACCOUNT).open(1, 1, () -> notes, PATIENCE);
            assertThat(loop.runUntil(() -> seen.toString().endsWith("Two\r\n\r\n"), PATIENCE))
                    .isTrue();
            assertThat(seen.toString()).isEqualTo("Event: One\r\n\r\nEvent: Two\r\n\r\n");
            assertThat(crowd.banners()).isEqualTo(1);
        }
    }

    @Test
    void whoIsRefusedOrCutOffIsCountedAsFailed() throws IOException {
        Manners choosy =
                (number, socket) -> {
                    if (number % 3 == 0) {
                        return; // closed without a word
                    }
                    greet(socket);
                    assertThat(request(socket)).contains("Action: Login");
                    send(
                            socket,
                            number % 3 == 1
                                    ? "Response: Success\r\n\r\n"
                                    : "Response: Error\r\n\r\n");
                    assertThat(socket.getInputStream().read()).isEqualTo(-1);
                };
        try (Awkward server = new Awkward(choosy);
                LoadLoop loop = new LoadLoop(server.address())) {
            Traffic nothing = (_, _, _, _) -> {};
            Crowd crowd = new Crowd(loop, ACCOUNT).open(9, 3, () -> nothing, PATIENCE);
            assertThat(crowd.loggedIn()).hasSize(3);
            assertThat(crowd.failed()).isEqualTo(6);
            assertThat(crowd.banners()).isEqualTo(6);
        }
    }
}

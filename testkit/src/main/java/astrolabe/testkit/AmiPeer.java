package astrolabe.testkit;

import astrolabe.protocol.AmiDecoder;
import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.Decoded;
import astrolabe.protocol.Limits;
import astrolabe.protocol.WireText;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * A client that says and expects what a test's transcript says. In expected lines {@code *} stands
 * for any text and {@code {name}} for some text that is the same wherever the name comes again,
 * also in what is sent. Confined to one thread.
 */
public final class AmiPeer implements AutoCloseable {

    /** Far longer than anything takes that comes at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int CHUNK = 8192;

    private final Socket socket;
    private final AmiDecoder decoder = AmiDecoder.expectingBanner(Limits.CLIENT);
    private final Queue<AmiMessage> received = new ArrayDeque<>();
    private Bindings bindings = new Bindings();

    private AmiPeer(Socket socket) {
        this.socket = socket;
    }

    public static AmiPeer connect(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, (int) PATIENCE.toMillis());
            return new AmiPeer(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Logs in as the account that every test server has; its banner is the next to come. */
    public AmiPeer loggedIn() throws IOException {
        expect("Asterisk Call Manager/*");
        send(
                """
                Action: Login
                Username: hello
                Secret: world
                """);
        expect(
                """
                Response: Success
                Message: Authentication accepted
                """);
        until("Event: FullyBooted");
        return this;
    }

    /** Sends these lines as packets; empty lines part them. */
    public void send(String packets) throws IOException {
        String text = bindings.fill(packets.strip()).replace("\n", "\r\n") + "\r\n\r\n";
        socket.getOutputStream().write(WireText.encode(text));
    }

    /** The next packet has to consist of these lines. */
    public AmiMessage expect(String packet) throws IOException {
        List<String> expected = packet.strip().lines().toList();
        AmiMessage message = next(deadline(), packet);
        bindings =
                bindings.whole(expected, lines(message))
                        .orElseThrow(() -> differs(packet, List.of(message)));
        return message;
    }

    /** Passes over packets until one has these lines, whatever else it has. */
    public AmiMessage until(String someLines) throws IOException {
        List<String> expected = someLines.strip().lines().toList();
        List<AmiMessage> passed = new ArrayList<>();
        long deadline = deadline();
        while (true) {
            AmiMessage message = nextBefore(deadline).orElseThrow(() -> differs(someLines, passed));
            passed.add(message);
            Optional<Bindings> found = bindings.among(expected, lines(message));
            if (found.isPresent()) {
                bindings = found.get();
                return message;
            }
        }
    }

    /** The server has to close the connection, and to say nothing more before. */
    public void expectClosed() throws IOException {
        Optional<AmiMessage> more = nextBefore(deadline());
        if (more.isPresent()) {
            throw differs("{connection closed by server}", List.of(more.get()));
        }
    }

    /** What the name stood for where it was expected first. */
    public String value(String name) {
        return bindings.value(name).orElseThrow(() -> new AssertionError("no {" + name + "} yet"));
    }

    private AmiMessage next(long deadline, String expected) throws IOException {
        return nextBefore(deadline).orElseThrow(() -> differs(expected, List.of()));
    }

    /** The next packet; empty at the end of the connection. */
    private Optional<AmiMessage> nextBefore(long deadline) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (received.isEmpty()) {
            int length = read(chunk, deadline);
            if (length < 0) {
                return Optional.empty();
            }
            decoder.feed(chunk, 0, length, this::take);
        }
        return Optional.of(received.remove());
    }

    private void take(Decoded decoded) {
        switch (decoded) {
            case Decoded.Packet(var message) -> received.add(message);
            case Decoded.Rejected(var reason, _) -> throw new AssertionError(reason.text());
        }
    }

    private int read(byte[] chunk, long deadline) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        socket.setSoTimeout((int) Math.max(1, left));
        try {
            return socket.getInputStream().read(chunk);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("nothing came for " + PATIENCE.toSeconds() + " seconds", e);
        } catch (SocketException _) {
            return -1; // a reset is an end as well
        }
    }

    private static long deadline() {
        return System.nanoTime() + PATIENCE.toNanos();
    }

    private static List<String> lines(AmiMessage message) {
        return message.headers().stream()
                .map(header ->
                        header.isBare()
                                ? header.value()
                                : (header.name() + ": " + header.value()).stripTrailing())
                .toList();
    }

    private static AssertionError differs(String expected, List<AmiMessage> actual) {
        StringBuilder text = new StringBuilder("expected\n\n").append(expected.strip());
        text.append("\n\nbut received\n");
        actual.forEach(message -> text.append('\n').append(String.join("\n", lines(message))));
        return new AssertionError(text.append(actual.isEmpty() ? "\nnothing" : "").toString());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

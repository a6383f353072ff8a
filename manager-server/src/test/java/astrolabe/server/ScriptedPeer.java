package astrolabe.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.protocol.WireText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** A client that says and expects what a test's transcript says. */
final class ScriptedPeer implements AutoCloseable {

    private static final int PATIENCE_MS = 20_000;

    private final Socket socket;
    private final InputStream in;

    ScriptedPeer(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    ScriptedPeer(Socket socket) throws IOException {
        this.socket = socket;
        this.socket.setSoTimeout(PATIENCE_MS);
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(this.socket.getInputStream());
    }

    /** Sends lines as a packet. */
    void send(String packet) throws IOException {
        raw(packet.strip().replace("\n", "\r\n") + "\r\n\r\n");
    }

    void raw(String text) throws IOException {
        socket.getOutputStream().write(WireText.encode(text));
        socket.getOutputStream().flush();
    }

    /** Reads one packet and compares it with these lines. */
    void expect(String packet) throws IOException {
        assertThat(String.join("\n", packet())).isEqualTo(packet.strip());
    }

    /** The lines of the next packet. */
    List<String> packet() throws IOException {
        List<String> lines = new ArrayList<>();
        String line = line();
        while (!line.isEmpty()) {
            lines.add(line);
            line = line();
        }
        return lines;
    }

    /** The next line, without its line end; CLOSED at the end. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = read();
        while (b >= 0 && b != '\n') {
            line.write(b);
            b = read();
        }
        if (b < 0 && line.size() == 0) {
            return CLOSED;
        }
        String text = line.toString(UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    static final String CLOSED = "{connection closed by server}";

    private int read() throws IOException {
        try {
            return in.read();
        } catch (SocketException _) {
            return -1;
        }
    }

    /** Logs in as the account that may do everything, with these events. */
    ScriptedPeer loggedIn(String events) throws IOException {
        assertThat(line()).isEqualTo("Asterisk Call Manager/13.0.0");
        send("Action: Login\nUsername: hello\nSecret: world\nEvents: " + events);
        expect("Response: Success\nMessage: Authentication accepted");
        return this;
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

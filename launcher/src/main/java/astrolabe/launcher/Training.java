package astrolabe.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A short life of the program for the JVM to learn from: a login, a call, a console command. Its
 * record makes starts fast.
 */
final class Training {

    private static final String CONVERSATION =
            """
            Action: Login\r
            Username: hello\r
            Secret: world\r
            \r
            Action: CoreShowChannels\r
            \r
            Action: Originate\r
            Channel: Local/100@default\r
            Application: NoOp\r
            \r
            Action: Logoff\r
            \r
            """;

    private Training() {}

    static void run(Program program) throws IOException, InterruptedException {
        InetSocketAddress address =
                program.manager()
                        .address()
                        .orElseThrow(() -> new IOException("The manager does not listen"));
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            socket.getOutputStream().write(CONVERSATION.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] _ = socket.getInputStream().readAllBytes();
        }
        var _ = program.run("core show help");
    }
}

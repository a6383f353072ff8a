package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the stage directions handle: the console, the spool, phones, a client besides. */
final class Props {

    private final ServerUnderTest server;
    private final Pace pace;

    Props(ServerUnderTest server, Pace pace) {
        this.server = server;
        this.pace = pace;
    }

    /**
     * What a command prints; a server that goes down on it need not answer when nothing is to be
     * compared.
     */
    List<String> console(String command, boolean compared) throws IOException {
        try {
            return server.console(command);
        } catch (IOException e) {
            if (compared) {
                throw e;
            }
            return List.of();
        }
    }

    /** Writes the file elsewhere first: a spool reads what appears in it at once. */
    void drop(String name, List<String> content) throws IOException {
        var outgoing = Files.createDirectories(server.spool().resolve("outgoing"));
        var written = Files.createDirectories(server.spool().resolve("tmp")).resolve(name);
        Files.writeString(written, String.join("\n", content) + "\n", UTF_8);
        Files.move(written, outgoing.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    List<String> archived(String name) throws IOException, InterruptedException {
        var file = server.spool().resolve("outgoing_done").resolve(name);
        return appears(file)
                ? Files.readAllLines(file, UTF_8)
                : List.of("(no file " + file.getFileName() + " in outgoing_done)");
    }

    private boolean appears(Path file) throws InterruptedException {
        var end = System.nanoTime() + pace.hurry().toNanos();
        while (!Files.exists(file) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return Files.exists(file);
    }

    void phone(String name, PhoneDeed deed) throws IOException {
        server.phone(name, deed);
    }

    /** Logs in as an account given as {@code name/secret}, sends one action and leaves. */
    void otherSession(String account, List<String> action)
            throws IOException, InterruptedException {
        BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
        var names = account.split("/");
        try (var peer = Peer.connect(0, server.ami(), new PacketSplitter(), arrivals::add)) {
            peer.send(
                    "Action: Login\r\nUsername: "
                            + names[0]
                            + "\r\nSecret: "
                            + names[1]
                            + "\r\nEvents: off\r\n\r\n");
            peer.send(String.join("\r\n", action) + "\r\n\r\nAction: Logoff\r\n\r\n");
            for (Arrival arrival = poll(arrivals);
                    arrival instanceof Arrival.Received;
                    arrival = poll(arrivals)) {
                // read to the end, so that the action has been done when this returns
            }
        }
    }

    private @org.jspecify.annotations.Nullable Arrival poll(BlockingQueue<Arrival> arrivals)
            throws InterruptedException {
        return arrivals.poll(pace.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
}

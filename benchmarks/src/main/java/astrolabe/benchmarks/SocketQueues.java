package astrolabe.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the system holds of connections at one moment, sent by one end and not read by the other, as
 * {@code /proc/net/tcp} has it.
 */
final class SocketQueues {

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int QUEUES = 4;
    private static final int HEX = 16;

    private final Map<String, Long> waitingToBeSent = new HashMap<>();
    private final Map<String, Long> waitingToBeRead = new HashMap<>();

    private SocketQueues() {}

    static SocketQueues now() throws IOException {
        SocketQueues queues = new SocketQueues();
        for (String file : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(file))) {
                Files.readAllLines(Path.of(file)).stream().skip(1).forEach(queues::read);
            }
        }
        return queues;
    }

    private void read(String line) {
        String[] fields = line.strip().split("\\s+");
        String[] lengths = fields[QUEUES].split(":");
        waitingToBeSent.merge(ipv4(fields[REMOTE]), Long.parseLong(lengths[0], HEX), Long::sum);
        waitingToBeRead.merge(ipv4(fields[LOCAL]), Long.parseLong(lengths[1], HEX), Long::sum);
    }

    /** The last four bytes of the address and the port; a mapped IPv4 address ends in it. */
    private static String ipv4(String address) {
        return address.substring(address.indexOf(':') - 8);
    }

    private static String key(InetSocketAddress address) {
        int bytes =
                ByteBuffer.wrap(address.getAddress().getAddress())
                        .order(ByteOrder.nativeOrder())
                        .getInt();
        return "%08X:%04X".formatted(bytes, address.getPort());
    }

    /** The bytes under way to the connection's end at this address. */
    long unreadBy(InetSocketAddress client) {
        String key = key(client);
        return waitingToBeSent.getOrDefault(key, 0L) + waitingToBeRead.getOrDefault(key, 0L);
    }
}

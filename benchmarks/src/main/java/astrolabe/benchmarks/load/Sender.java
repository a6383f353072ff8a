package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** A session that has the server send stamped events; of its loop's thread. */
public final class Sender implements Traffic {

    private static final byte[] SUCCESS = "Response: Success".getBytes(StandardCharsets.US_ASCII);

    private final Deliveries deliveries;
    private long sent;
    private long accepted;
    private long refused;

    public Sender(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Sends so many more events. */
    public void send(Client client, long count) {
        long micros = deliveries.micros();
        for (long i = 0; i < count; i++) {
            client.add(Stamp.request(sent++, micros));
        }
        client.flush();
    }

    public long sent() {
        return sent;
    }

    /** How many requests the server has answered with success. */
    public long accepted() {
        return accepted;
    }

    public long refused() {
        return refused;
    }

    @Override
    public void packet(Client client, byte[] bytes, int from, int to) {
        if (Packets.at(bytes, from, to, SUCCESS)) {
            accepted++;
        } else {
            refused++;
        }
    }
}

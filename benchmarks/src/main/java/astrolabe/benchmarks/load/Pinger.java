package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A session that keeps so many Pings under way; of its loop's thread. */
public final class Pinger implements Traffic {

    private static final byte[] PING = "Action: Ping\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Histogram micros;
    private final long[] sentAt;
    private int next;
    private int answered;

    /**
     * A session that has not sent anything yet.
     *
     * @param micros where the time of each answer goes, shared with others
     */
    public Pinger(int depth, Histogram micros) {
        this.sentAt = new long[depth];
        this.micros = micros;
    }

    /** Sends the first requests; every answer brings about another. */
    @Override
    public void start(Client client) {
        answered = sentAt.length;
        endOfRead(client);
    }

    @Override
    public void packet(Client client, byte[] bytes, int from, int to) {
        // Answers come in the order of requests, so the oldest time is this one's.
        long took = System.nanoTime() - sentAt[(next + answered) % sentAt.length];
        micros.record(TimeUnit.NANOSECONDS.toMicros(took));
        answered++;
    }

    @Override
    public void endOfRead(Client client) {
        for (; answered > 0; answered--) {
            client.add(PING);
            sentAt[next] = System.nanoTime();
            next = (next + 1) % sentAt.length;
        }
        client.flush();
    }
}

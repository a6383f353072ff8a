package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A session that originates calls and watches them: each ends with a Hangup of both halves of its
 * Local channel. Of its loop's thread.
 */
public final class Caller implements Traffic {

    private static final byte[] EVENT = bytes("Event: ");
    private static final byte[] HANGUP = bytes("Event: Hangup\r");
    private static final byte[] ORIGINATED = bytes("Event: OriginateResponse\r");
    private static final byte[] FAILURE = bytes("\r\nResponse: Failure\r");
    private static final byte[] REFUSED = bytes("Response: Error\r");
    private static final byte[] ACTION_ID = bytes("\r\nActionID: ");
    private static final int DIGITS = 9;
    private static final String REQUEST =
            """
            Action: Originate\r
            ActionID: 000000000\r
            Channel: Local/answer@bench\r
            Context: bench\r
            Exten: talk\r
            Priority: 1\r
            CallerID: "Front desk" <100>\r
            Async: true\r
            \r
            """;
    private static final int NUMBER_AT = REQUEST.indexOf("000000000");

    private final byte[] request = bytes(REQUEST);
    private final Map<Long, Long> startedAt = new HashMap<>();
    private final Histogram setupMicros = new Histogram();
    private long started;
    private long hangups;
    private long events;
    private long failed;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Starts so many more calls. */
    public void call(Client client, long count) {
        for (long i = 0; i < count; i++) {
            Packets.number(request, NUMBER_AT, DIGITS, ++started);
            startedAt.put(started, System.nanoTime());
            client.add(request);
        }
        client.flush();
    }

    /** Calls that are not over yet. */
    public long underWay() {
        return started - finished();
    }

    /** Calls set up and torn down, or refused. */
    public long finished() {
        return hangups / 2 + failed;
    }

    public long failed() {
        return failed;
    }

    public long events() {
        return events;
    }

    /** From the request to the OriginateResponse. */
    public Histogram setupMicros() {
        return setupMicros;
    }

    @Override
    public void packet(Client client, byte[] bytes, int from, int to) {
        if (Packets.at(bytes, from, to, EVENT)) {
            events++;
            event(bytes, from, to);
        } else if (Packets.at(bytes, from, to, REFUSED)) {
            failed++;
        }
    }

    private void event(byte[] bytes, int from, int to) {
        if (Packets.at(bytes, from, to, HANGUP)) {
            hangups++;
        } else if (Packets.at(bytes, from, to, ORIGINATED)) {
            originated(bytes, from, to);
        }
    }

    private void originated(byte[] bytes, int from, int to) {
        int number = Packets.after(bytes, from, to, ACTION_ID);
        Long start = number < 0 ? null : startedAt.remove(Packets.number(bytes, number, DIGITS));
        if (start != null) {
            setupMicros.record(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
        }
        if (Packets.after(bytes, from, to, FAILURE) >= 0) {
            failed++;
        }
    }
}

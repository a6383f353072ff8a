package astrolabe.benchmarks.load;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Sessions over HTTP that ask for their events, and what they got; of its loop's thread. */
public final class Waits {

    private static final byte[] STAMP = HttpText.ascii("UserEvent: Stamp\r\n");

    private long answered;
    private long withEvent;
    private long lastAt;

    /** A request for the events of the session with this cookie, waiting until there is one. */
    public static byte[] request(String cookie) {
        return HttpText.get("/rawman?action=waitevent", cookie);
    }

    /** What waits for the one answer of a connection. */
    public WebTraffic one() {
        return this::take;
    }

    /** What fetches the events of these sessions, one after the other, on one connection. */
    public WebTraffic all(Collection<String> cookies) {
        Deque<String> left = new ArrayDeque<>(cookies);
        return new WebTraffic() {
            @Override
            public void start(Client client) {
                String next = left.poll();
                if (next != null) {
                    client.send(request(next));
                }
            }

            @Override
            public void packet(Client client, byte[] bytes, int from, int to) {
                take(client, bytes, from, to);
                start(client);
            }
        };
    }

    private void take(Client client, byte[] bytes, int from, int to) {
        answered++;
        lastAt = System.nanoTime();
        if (Packets.after(bytes, from, to, STAMP) > 0) {
            withEvent++;
        }
    }

    public long answered() {
        return answered;
    }

    /** How many answers brought the event. */
    public long withEvent() {
        return withEvent;
    }

    /** When the last answer came, as {@link System#nanoTime} has it. */
    public long lastAt() {
        return lastAt;
    }
}

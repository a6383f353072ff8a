package astrolabe.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Clients that come, so many at a time, read the banner and log in; of its loop's thread. */
public final class Crowd {

    private static final byte[] SUCCESS = "Response: Success".getBytes(StandardCharsets.US_ASCII);

    private final LoadLoop loop;
    private final byte[] login;
    private final Arrivals arrivals;
    private int receiveBytes;
    private int banners;

    public Crowd(LoadLoop loop, Credentials credentials) {
        this.loop = loop;
        this.login = credentials.login();
        this.arrivals = new Arrivals(loop);
    }

    /** Gives those who come from now on small receive buffers. */
    public Crowd receiving(int bytes) {
        receiveBytes = bytes;
        return this;
    }

    /**
     * Lets so many come and waits until each has logged in or failed.
     *
     * @param next what their packets are given to after the login
     * @throws IOException when that takes too long
     */
    public Crowd open(int count, int atOnce, Supplier<Traffic> next, Duration atMost)
            throws IOException {
        arrivals.open(count, atOnce, () -> loop.connect(new LoggingIn(next), receiveBytes), atMost);
        return this;
    }

    /**
     * Lets one come.
     *
     * @param traffic what its packets are given to after the login
     * @return the client, logged in
     * @throws IOException when that takes too long, or it is refused
     */
    public Client one(Traffic traffic, Duration atMost) throws IOException {
        open(1, 1, () -> traffic, atMost);
        if (loggedIn().isEmpty()) {
            throw new IOException("the login was refused");
        }
        return loggedIn().getFirst();
    }

    /** Those who have logged in, in that order. */
    public List<Client> loggedIn() {
        return arrivals.in();
    }

    public int banners() {
        return banners;
    }

    /** How many were refused or cut off before they had logged in. */
    public int failed() {
        return arrivals.failed();
    }

    private final class LoggingIn implements Traffic {

        private final Supplier<Traffic> next;

        LoggingIn(Supplier<Traffic> next) {
            this.next = next;
        }

        @Override
        public void banner(Client client) {
            banners++;
            client.send(login);
        }

        @Override
        public void packet(Client client, byte[] bytes, int from, int to) {
            if (Packets.at(bytes, from, to, SUCCESS)) {
                client.traffic(next.get());
                arrivals.in(client);
            } else {
                client.close();
            }
        }

        @Override
        public void closed(Client client) {
            arrivals.fail();
        }
    }
}

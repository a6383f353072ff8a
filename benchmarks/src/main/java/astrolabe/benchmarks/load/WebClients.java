package astrolabe.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Clients that come over HTTP, so many at a time; of its loop's thread. */
public final class WebClients {

    private final LoadLoop loop;
    private final InetSocketAddress address;
    private final Arrivals arrivals;

    /** Those of a server, none yet. */
    public WebClients(LoadLoop loop, InetSocketAddress address) {
        this.loop = loop;
        this.address = address;
        this.arrivals = new Arrivals(loop);
    }

    /** Lets so many come that need no login. */
    public WebClients connect(int count, int atOnce, Supplier<Traffic> next, Duration atMost)
            throws IOException {
        return open(count, atOnce, () -> new Connecting(next), atMost);
    }

    /**
     * Lets so many log in, each on a connection that stays.
     *
     * @param next what their responses are given to, made with the header line of their cookie
     */
    public WebClients logIn(
            Credentials account,
            int count,
            int atOnce,
            Function<String, Traffic> next,
            Duration atMost)
            throws IOException {
        return open(count, atOnce, () -> new LoggingIn(account, next), atMost);
    }

    /** Lets so many open a WebSocket with JSON. */
    public WebClients openWebSockets(
            Credentials account, int count, int atOnce, Supplier<Traffic> next, Duration atMost)
            throws IOException {
        return open(count, atOnce, () -> new OpeningWebSocket(account, next), atMost);
    }

    /** Lets so many open a stream of server-sent events. */
    public WebClients openStreams(
            Credentials account, int count, int atOnce, Supplier<Traffic> next, Duration atMost)
            throws IOException {
        return open(count, atOnce, () -> new OpeningStream(account, next), atMost);
    }

    private WebClients open(int count, int atOnce, Supplier<Traffic> first, Duration atMost)
            throws IOException {
        arrivals.open(count, atOnce, () -> loop.connect(first.get(), address), atMost);
        return this;
    }

    /** Makes so many sessions over so many connections, which are closed then: their cookies. */
    public List<String> sessions(Credentials account, int count, int connections, Duration atMost)
            throws IOException {
        List<String> cookies = new ArrayList<>();
        byte[] request = login(account);
        int[] left = {count};
        Supplier<Traffic> each =
                () ->
                        new WebTraffic() {
                            @Override
                            public void connected(Client client) {
                                ask(client);
                            }

                            @Override
                            public void packet(Client client, byte[] bytes, int from, int to) {
                                if (HttpText.isSuccess(bytes, from, to)) {
                                    cookies.add(HttpText.cookie(bytes, from, to));
                                }
                                ask(client);
                            }

                            private void ask(Client client) {
                                if (left[0] > 0) {
                                    left[0]--;
                                    client.send(request);
                                } else {
                                    arrivals.in(client);
                                }
                            }
                        };
        open(connections, connections, each, atMost).clients().forEach(Client::close);
        return cookies;
    }

    private static byte[] login(Credentials account) {
        return HttpText.get(
                "/rawman?action=login&username=%s&secret=%s&events=%s"
                        .formatted(account.username(), account.secret(), account.events()),
                "");
    }

    /** The header line that proves an account with every request. */
    private static String authorization(Credentials account) {
        String both = account.username() + ":" + account.secret();
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(HttpText.ascii(both))
                + "\r\n";
    }

    /** Has all who are in send their first request. */
    public void startAsking() {
        clients().forEach(Client::start);
    }

    /** Those who are in, in that order. */
    public List<Client> clients() {
        return arrivals.in();
    }

    /** How many were refused or cut off before they were in. */
    public int failed() {
        return arrivals.failed();
    }

    /** On its way in. */
    private abstract class Coming implements WebTraffic {

        void in(Client client, Traffic next) {
            client.traffic(next);
            arrivals.in(client);
        }

        @Override
        public void closed(Client client) {
            arrivals.fail();
        }
    }

    private final class Connecting extends Coming {

        private final Supplier<Traffic> next;

        Connecting(Supplier<Traffic> next) {
            this.next = next;
        }

        @Override
        public void connected(Client client) {
            in(client, next.get());
        }

        @Override
        public void packet(Client client, byte[] bytes, int from, int to) {
            client.close();
        }
    }

    private final class LoggingIn extends Coming {

        private final byte[] request;
        private final Function<String, Traffic> next;

        LoggingIn(Credentials account, Function<String, Traffic> next) {
            this.request = login(account);
            this.next = next;
        }

        @Override
        public void connected(Client client) {
            client.send(request);
        }

        @Override
        public void packet(Client client, byte[] bytes, int from, int to) {
            if (HttpText.isSuccess(bytes, from, to)) {
                in(client, next.apply(HttpText.cookie(bytes, from, to)));
            } else {
                client.close();
            }
        }
    }

    /** The answer to a request is awaited: before it, the session may not see events yet. */
    private final class OpeningWebSocket extends Coming {

        private static final byte[] SWITCHING = HttpText.ascii("HTTP/1.1 101 ");
        private static final byte[] PONG = HttpText.ascii("\"Ping\":\"Pong\"");
        private static final byte[] PING = WebSocketText.fromClient("{\"Action\":\"Ping\"}");

        private final byte[] request;
        private final Supplier<Traffic> next;
        private boolean open;

        OpeningWebSocket(Credentials account, Supplier<Traffic> next) {
            this.next = next;
            this.request =
                    HttpText.get(
                            "/ws",
                            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Protocol: ami.json\r\n"
                                    + authorization(account));
        }

        @Override
        public void connected(Client client) {
            client.send(request);
        }

        @Override
        public int end(byte[] bytes, int from, int to) {
            return open ? WebSocketText.end(bytes, from, to) : HttpText.endOfHead(bytes, from, to);
        }

        @Override
        public void packet(Client client, byte[] bytes, int from, int to) {
            if (!open && Packets.at(bytes, from, to, SWITCHING)) {
                open = true;
                client.send(PING);
            } else if (!open) {
                client.close();
            } else if (Packets.after(bytes, from, to, PONG) > 0) {
                in(client, next.get());
            }
        }
    }

    /** The head of the response comes once the session sees events. */
    private final class OpeningStream extends Coming {

        private final byte[] request;
        private final Supplier<Traffic> next;

        OpeningStream(Credentials account, Supplier<Traffic> next) {
            this.request = HttpText.get("/events", authorization(account));
            this.next = next;
        }

        @Override
        public void connected(Client client) {
            client.send(request);
        }

        @Override
        public int end(byte[] bytes, int from, int to) {
            return HttpText.endOfHead(bytes, from, to);
        }

        @Override
        public void packet(Client client, byte[] bytes, int from, int to) {
            if (HttpText.isOk(bytes, from, to)) {
                in(client, next.get());
            } else {
                client.close();
            }
        }
    }
}

package astrolabe.server.http;

import astrolabe.server.net.Listener;
import astrolabe.server.net.Loops;
import astrolabe.server.net.Tls;
import astrolabe.server.security.Peer;
import astrolabe.server.security.Refusals;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The listeners for HTTP and HTTPS and their connections. Any thread. */
public final class WebServer {

    private static final int BACKLOG = 4096;
    private static final int LONGEST_REQUEST_LINE = 4096;
    private static final int LARGEST_HEADERS = 64 << 10;
    private static final int LARGEST_CHUNK = 8 << 10;

    private record Bound(InetSocketAddress wanted, Listener listener) {}

    private final Loops loops;
    private final HttpDate date;
    private final Refusals refusals;
    private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Site> site = new AtomicReference<>();
    private final AtomicReference<@Nullable Tls> certificate = new AtomicReference<>();
    private volatile boolean stopping;
    private @Nullable Bound plain; // guarded by this
    private @Nullable Bound secure; // guarded by this

    /** A server that listens nowhere yet. */
    public WebServer(Loops loops, InstantSource clock, Refusals refusals) {
        this.loops = loops;
        this.refusals = refusals;
        this.date = new HttpDate(clock);
    }

    /**
     * Serves this site from the next connection on, and opens, moves and closes listeners as its
     * configuration asks; the certificate is read anew.
     *
     * @throws IOException when an address can't be listened on or a certificate can't be used
     */
    public synchronized void apply(Site next) throws IOException, InterruptedException {
        site.set(next);
        HttpConf conf = next.conf();
        plain = renew(plain, conf.enabled(), conf.address(), Optional::empty);
        boolean tls = conf.enabled() && conf.tls().enabled();
        if (tls) {
            certificate.set(Tls.read(conf.tls()));
        }
        secure =
                renew(
                        secure,
                        tls,
                        conf.tls().address(),
                        () -> Optional.ofNullable(certificate.get()));
    }

    private @Nullable Bound renew(
            @Nullable Bound bound,
            boolean wanted,
            InetSocketAddress address,
            Supplier<Optional<Tls>> tls)
            throws IOException, InterruptedException {
        if (bound != null && wanted && bound.wanted().equals(address)) {
            return bound;
        }
        close(bound);
        return wanted ? new Bound(address, listen(address, tls)) : null;
    }

    private static void close(@Nullable Bound bound) throws InterruptedException {
        if (bound != null) {
            bound.listener().close();
        }
    }

    private Listener listen(InetSocketAddress address, Supplier<Optional<Tls>> tls)
            throws IOException, InterruptedException {
        return Listener.of(
                new ServerBootstrap()
                        .group(loops.group())
                        .channel(loops.serverChannel())
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        accept(channel, tls.get());
                                    }
                                })
                        .bind(address),
                address);
    }

    private void accept(SocketChannel channel, Optional<Tls> tls) {
        InetSocketAddress remote = channel.remoteAddress();
        Site current = site.get();
        if (remote == null || current == null) {
            var _ = channel.close();
            return;
        }
        Peer peer = new Peer(channel.localAddress(), remote, tls.isPresent());
        int limit = current.conf().sessionLimit();
        if (connections.size() >= limit) {
            refusals.refused(peer, "too many HTTP connections (sessionlimit = " + limit + ")");
            turnAway(channel, current, tls.isPresent());
            return;
        }
        boolean _ = connections.add(channel);
        channel.closeFuture().addListener(_ -> connections.remove(channel));
        tls.ifPresent(it -> channel.pipeline().addLast("tls", it.handler(channel.alloc())));
        channel.pipeline()
                .addLast(
                        new StrictRequestDecoder(
                                new HttpDecoderConfig()
                                        .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
                                        .setMaxHeaderSize(LARGEST_HEADERS)
                                        .setMaxChunkSize(LARGEST_CHUNK)))
                .addLast(new HttpResponseEncoder())
                .addLast(new HttpConnection(channel, peer, this, current));
    }

    private static void turnAway(Channel channel, Site site, boolean secure) {
        if (secure) { // a handshake would be the dearer part
            var _ = channel.close();
            return;
        }
        WebResponse page = site.errors().of("", Optional.empty(), Refusal.FULL);
        String head =
                "HTTP/1.1 %d %s\r\nConnection: close\r\nContent-type: text/html\r\nContent-Length: %d\r\n\r\n"
                        .formatted(
                                page.status().code(), page.status().reason(), page.body().length);
        var _ =
                channel.write(
                        Unpooled.wrappedBuffer(
                                head.getBytes(StandardCharsets.US_ASCII), page.body()));
        Farewell.to(channel);
    }

    String date() {
        return date.now();
    }

    boolean isStopping() {
        return stopping;
    }

    /** Where the plain listener listens really, if it does. */
    public synchronized Optional<InetSocketAddress> address() {
        return Optional.ofNullable(plain).map(bound -> bound.listener().address());
    }

    /** Where the listener for TLS listens really, if it does. */
    public synchronized Optional<InetSocketAddress> tlsAddress() {
        return Optional.ofNullable(secure).map(bound -> bound.listener().address());
    }

    /** Accepts nothing any more and closes all connections. */
    public synchronized void close() throws InterruptedException {
        stopping = true;
        close(plain);
        close(secure);
        plain = null;
        secure = null;
        for (Channel connection : connections) {
            var _ = connection.close().await();
        }
    }
}

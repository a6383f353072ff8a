package astrolabe.server.net;

import astrolabe.server.account.ManagerConf;
import astrolabe.server.security.Peer;
import astrolabe.server.security.Refusals;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Accepts connections, plain and over TLS, and spreads them over the event loops. */
public final class Frontend {

    /** So many connections may wait to be accepted; the system may allow fewer. */
    private static final int BACKLOG = 4096;

    /** What a connection may have written and not yet sent before it waits. */
    private static final WriteBufferWaterMark WATER_MARK =
            new WriteBufferWaterMark(32 << 10, 64 << 10);

    private final Loops loops;
    private final Service service;
    private final Gate gate;
    private final Refusals refusals;
    private final Supplier<ManagerConf> conf;
    private final Map<EventExecutor, Courier> couriers = new ConcurrentHashMap<>();
    private final Map<Connection, Boolean> connections = new ConcurrentHashMap<>();

    public Frontend(Loops loops, Service service, Refusals refusals, Supplier<ManagerConf> conf) {
        this.loops = loops;
        this.service = service;
        this.gate = new Gate(conf);
        this.refusals = refusals;
        this.conf = conf;
        for (EventExecutor loop : loops.group()) {
            Courier courier =
                    new Courier((EventLoop) loop, service.clock(), () -> conf.get().authTimeout());
            couriers.put(loop, courier);
            service.log().onAppend(courier);
            courier.start();
        }
    }

    /** Listens for plain connections. */
    public Listener listen(InetSocketAddress address) throws IOException, InterruptedException {
        return listen(address, Optional::empty);
    }

    /**
     * Listens for connections over TLS; each takes the certificate that is in use when it comes.
     */
    public Listener listenTls(InetSocketAddress address, Supplier<Tls> tls)
            throws IOException, InterruptedException {
        return listen(address, () -> Optional.of(tls.get()));
    }

    private Listener listen(InetSocketAddress address, Supplier<Optional<Tls>> tls)
            throws IOException, InterruptedException {
        ServerBootstrap bootstrap =
                new ServerBootstrap()
                        .group(loops.group())
                        .channel(loops.serverChannel())
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.SO_KEEPALIVE, true)
                        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        accept(channel, tls.get());
                                    }
                                });
        return Listener.of(bootstrap.bind(address), address);
    }

    private void accept(SocketChannel channel, Optional<Tls> tls) {
        InetSocketAddress remote = channel.remoteAddress();
        Courier courier = couriers.get(channel.eventLoop());
        if (remote == null || courier == null) {
            var _ = channel.close();
            return;
        }
        Peer peer = new Peer(channel.localAddress(), remote, tls.isPresent());
        switch (gate.enter(peer.origin())) {
            case ADMITTED -> admit(channel, peer, courier, tls);
            case FULL -> refuse(channel, peer, "authlimit = " + conf.get().authLimit());
            case FULL_FOR_ORIGIN ->
                    refuse(
                            channel,
                            peer,
                            "authlimitperaddress = " + conf.get().authLimitPerAddress());
        }
    }

    private void refuse(SocketChannel channel, Peer peer, String limit) {
        service.tally().refused.increment();
        refusals.refused(peer, "too many connections have not logged in (" + limit + ")");
        var _ = channel.close();
    }

    private void admit(SocketChannel channel, Peer peer, Courier courier, Optional<Tls> tls) {
        tls.ifPresent(it -> channel.pipeline().addLast(it.handler(channel.alloc())));
        channel.pipeline().addLast(connect(channel, peer, courier, Wire.PLAIN));
    }

    private Connection connect(Channel channel, Peer peer, Courier courier, Wire wire) {
        Connection connection = new Connection(channel, peer, courier, gate, service, wire);
        connections.put(connection, true);
        channel.closeFuture().addListener(_ -> connections.remove(connection));
        return connection;
    }

    /**
     * Goes on with a connection that began in another protocol, behind what its pipeline holds. On
     * its loop, which is one of the server's.
     *
     * @param entrance how it logs in, unless it will do so with a request
     * @return whether there is room for one more without a login; if not, the caller closes it
     */
    public boolean adopt(Channel channel, Peer peer, Wire wire, Optional<Entrance> entrance) {
        Courier courier = couriers.get(channel.eventLoop());
        if (courier == null) {
            throw new IllegalArgumentException("the connection is of another loop");
        }
        if (gate.enter(peer.origin()) != Gate.Entry.ADMITTED) {
            service.tally().refused.increment();
            refusals.refused(peer, "too many connections have not logged in");
            return false;
        }
        Connection connection = connect(channel, peer, courier, wire);
        channel.config().setWriteBufferWaterMark(WATER_MARK);
        channel.pipeline().addLast(connection);
        entrance.ifPresentOrElse(connection::begin, connection::begin);
        return true;
    }

    /** Sends what events there are to everyone, and closes all connections. */
    public void closeAll(Duration atMost) throws InterruptedException {
        List<Connection> all = List.copyOf(connections.keySet());
        CountDownLatch open = new CountDownLatch(all.size());
        for (Connection connection : all) {
            connection.whenClosed(open::countDown);
            connection.post(connection::closeWhenWritten);
        }
        var _ = open.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package astrolabe.sip.transport;

import astrolabe.sip.message.Limits;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket that accepts connections, and makes some: TCP, TLS. Thread-safe. */
final class StreamSocket implements Bound {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.sip");

    private static final int BACKLOG = 4096;
    private static final int CONNECT_MILLIS = 10_000;

    /** What a peer may leave unread before it counts as gone. */
    private static final WriteBufferWaterMark WATER_MARK =
            new WriteBufferWaterMark(128 << 10, 256 << 10);

    /** Far more phones than one machine serves, and few enough to leave it memory. */
    private static final int MAX_CONNECTIONS = 20_000;

    /** A site's phones may all come from one address. */
    private static final int MAX_OF_ADDRESS = 2_000;

    private final Loops loops;
    private final Limits limits;
    private final Intake intake;
    private final Protocol protocol;
    private final Optional<SslContext> accepting;
    private final Optional<SslContext> connecting;
    private final Map<InetSocketAddress, Connection> connections = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> ofAddress = new ConcurrentHashMap<>();
    private final Map<Channel, Boolean> channels = new ConcurrentHashMap<>();
    private final Channel listener;
    private final InetSocketAddress address;

    StreamSocket(
            Loops loops,
            InetSocketAddress wanted,
            Optional<TlsFiles> tls,
            Limits limits,
            Intake intake)
            throws IOException, InterruptedException {
        this.loops = loops;
        this.limits = limits;
        this.intake = intake;
        this.protocol = tls.isPresent() ? Protocol.TLS : Protocol.TCP;
        this.accepting = tls.isPresent() ? Optional.of(tls.get().server()) : Optional.empty();
        this.connecting = tls.isPresent() ? Optional.of(tls.get().client()) : Optional.empty();
        ChannelFuture binding =
                new ServerBootstrap()
                        .group(loops.group())
                        .channel(loops.listeners())
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.SO_KEEPALIVE, true)
                        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        accept(channel);
                                    }
                                })
                        .bind(wanted)
                        .await();
        if (!binding.isSuccess()) {
            throw new IOException(
                    "cannot listen on " + wanted + "/" + protocol.parameter(), binding.cause());
        }
        listener = binding.channel();
        address = (InetSocketAddress) listener.localAddress();
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    private void accept(SocketChannel channel) {
        InetSocketAddress remote = channel.remoteAddress();
        if (remote == null || !enters(remote.getAddress())) {
            LOG.debug("{}: too many connections", remote);
            var _ = channel.close();
            return;
        }
        channel.closeFuture().addListener(_ -> leaves(remote.getAddress()));
        Connection connection =
                new Connection(protocol, channel.localAddress(), remote, limits, intake, true);
        join(connection, channel, accepting.map(tls -> tls.newHandler(channel.alloc())));
        connections.put(remote, connection);
    }

    private boolean enters(InetAddress from) {
        boolean fits =
                connections.size() < MAX_CONNECTIONS
                        && ofAddress.merge(from, 1, Integer::sum) <= MAX_OF_ADDRESS;
        if (!fits) {
            leaves(from);
        }
        return fits;
    }

    private void leaves(InetAddress from) {
        ofAddress.computeIfPresent(from, (_, count) -> count == 1 ? null : count - 1);
    }

    private void join(Connection connection, Channel channel, Optional<SslHandler> tls) {
        channels.put(channel, true);
        channel.closeFuture()
                .addListener(_ -> {
                    channels.remove(channel);
                    connections.remove(connection.remote(), connection);
                    connection.gone();
                });
        if (tls.isEmpty()) {
            channel.pipeline().addLast(connection);
            connection.stands(channel);
            return;
        }
        channel.pipeline().addLast(tls.get(), connection);
        tls.get()
                .handshakeFuture()
                .addListener(shaken -> {
                    if (shaken.isSuccess()) {
                        connection.stands(channel);
                    }
                });
    }

    @Override
    public Flow to(InetSocketAddress peer) {
        return connections.compute(
                peer,
                (_, present) -> present != null && present.isOpen() ? present : connect(peer));
    }

    private Connection connect(InetSocketAddress peer) {
        InetAddress own = address.getAddress();
        InetAddress facing = own == null || own.isAnyLocalAddress() ? Addresses.facing(peer) : own;
        Connection connection =
                new Connection(
                        protocol,
                        new InetSocketAddress(facing, address.getPort()),
                        peer,
                        limits,
                        intake,
                        false);
        new Bootstrap()
                .group(loops.group())
                .channel(loops.connections())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                .handler(
                        new ChannelInitializer<SocketChannel>() {
                            @Override
                            protected void initChannel(SocketChannel channel) {
                                // all that follows waits for the connection
                            }
                        })
                .connect(peer)
                .addListener((ChannelFuture made) -> {
                    if (made.isSuccess()) {
                        Channel channel = made.channel();
                        join(connection, channel, handler(channel, peer));
                    } else {
                        LOG.debug("{}: no connection", peer, made.cause());
                        connections.remove(peer, connection);
                        connection.gone();
                    }
                });
        return connection;
    }

    private Optional<SslHandler> handler(Channel channel, InetSocketAddress peer) {
        return connecting.map(
                tls -> tls.newHandler(channel.alloc(), peer.getHostString(), peer.getPort()));
    }

    @Override
    public void close() throws InterruptedException {
        listener.close().await();
        for (Channel channel : channels.keySet()) {
            channel.close().await();
        }
    }
}

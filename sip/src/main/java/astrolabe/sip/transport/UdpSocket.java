package astrolabe.sip.transport;

import astrolabe.sip.message.Limits;
import astrolabe.sip.message.SipReader;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket for datagrams. Thread-safe. */
final class UdpSocket implements Bound {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.sip");

    /** The largest datagram there is. */
    private static final int DATAGRAM = 65_535;

    /** What may wait while the loop is busy: the answer to a thousand phones at once. */
    private static final int RECEIVE_BUFFER = 4 << 20;

    /** Anything shorter only keeps a way through a router open (RFC 5626 section 3.5). */
    private static final int SHORTEST = 16;

    /** Peers whose view of our address is remembered. */
    private static final int MAX_FACED = 4096;

    private final Channel channel;
    private final InetSocketAddress address;
    private final Map<InetAddress, InetAddress> faced = new ConcurrentHashMap<>();

    private UdpSocket(Channel channel, InetSocketAddress address) {
        this.channel = channel;
        this.address = address;
    }

    static UdpSocket open(Loops loops, InetSocketAddress wanted, Limits limits, Intake intake)
            throws IOException, InterruptedException {
        Incoming incoming = new Incoming(new SipReader(limits), intake);
        ChannelFuture binding =
                new Bootstrap()
                        .group(loops.group())
                        .channel(loops.datagrams())
                        .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
                        .option(
                                ChannelOption.RECVBUF_ALLOCATOR,
                                new FixedRecvByteBufAllocator(DATAGRAM))
                        .handler(incoming)
                        .bind(wanted)
                        .await();
        if (!binding.isSuccess()) {
            throw new IOException("cannot listen on " + wanted + "/udp", binding.cause());
        }
        InetSocketAddress address = (InetSocketAddress) binding.channel().localAddress();
        UdpSocket socket = new UdpSocket(binding.channel(), address);
        incoming.socket = socket;
        return socket;
    }

    @Override
    public Protocol protocol() {
        return Protocol.UDP;
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public Flow to(InetSocketAddress peer) {
        InetAddress own = address.getAddress();
        InetAddress remote = peer.getAddress();
        if (own != null && own.isAnyLocalAddress() && remote != null) {
            if (faced.size() > MAX_FACED) {
                faced.clear();
            }
            own = faced.computeIfAbsent(remote, _ -> Addresses.facing(peer));
        }
        return new UdpFlow(channel, new InetSocketAddress(own, address.getPort()), peer);
    }

    @Override
    public void close() throws InterruptedException {
        channel.close().await();
    }

    /** What arrives. */
    private static final class Incoming extends SimpleChannelInboundHandler<DatagramPacket> {

        private final SipReader reader;
        private final Intake intake;
        private volatile @Nullable UdpSocket socket;

        Incoming(SipReader reader, Intake intake) {
            this.reader = reader;
            this.intake = intake;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
            ByteBuf content = packet.content();
            UdpSocket own = socket;
            if (own != null && content.readableBytes() >= SHORTEST) {
                intake.take(reader.read(ByteBufUtil.getBytes(content)), own.to(packet.sender()));
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // The socket serves everybody: one datagram that could not be taken must not end it.
            LOG.warn("A datagram could not be received", cause);
        }
    }
}

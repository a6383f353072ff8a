package astrolabe.media.session;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two sockets of a session, for RTP and RTCP. */
final class SocketPair {

    private static final Logger LOG = LoggerFactory.getLogger(SocketPair.class);

    private final Channel rtp;
    private final Channel rtcp;

    /** Takes what comes, on the loop. */
    interface Receiver {

        void rtp(ByteBuffer octets, InetSocketAddress from);

        void rtcp(ByteBuffer octets, InetSocketAddress from);
    }

    private SocketPair(Channel rtp, Channel rtcp) {
        this.rtp = rtp;
        this.rtcp = rtcp;
    }

    /**
     * Binds both; waits, so it is not called on a loop.
     *
     * @throws IOException when one of the ports is taken
     */
    static SocketPair bind(
            EventLoop loop,
            Class<? extends DatagramChannel> kind,
            InetAddress address,
            int port,
            int trafficClass,
            Receiver receiver)
            throws IOException {
        Channel rtp = bind(loop, kind, address, port, trafficClass, receiver::rtp);
        try {
            return new SocketPair(
                    rtp, bind(loop, kind, address, port + 1, trafficClass, receiver::rtcp));
        } catch (IOException e) {
            rtp.close().syncUninterruptibly();
            throw e;
        }
    }

    private interface Taker {

        void take(ByteBuffer octets, InetSocketAddress from);
    }

    private static Channel bind(
            EventLoop loop,
            Class<? extends DatagramChannel> kind,
            InetAddress address,
            int port,
            int trafficClass,
            Taker taker)
            throws IOException {
        var future =
                new Bootstrap()
                        .group(loop)
                        .channel(kind)
                        .option(ChannelOption.IP_TOS, trafficClass)
                        .handler(new Incoming(taker))
                        .bind(address, port)
                        .awaitUninterruptibly();
        if (!future.isSuccess()) {
            throw new IOException("port %d can't be bound".formatted(port), future.cause());
        }
        return future.channel();
    }

    private static final class Incoming extends SimpleChannelInboundHandler<DatagramPacket> {

        private final Taker taker;

        private Incoming(Taker taker) {
            this.taker = taker;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
            ByteBuf content = datagram.content();
            taker.take(content.nioBuffer(), datagram.sender());
        }

        /** A far end whose port is closed answers with ICMP, which ends nothing. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (cause instanceof IOException) {
                LOG.debug("{}: {}", context.channel().localAddress(), cause.toString());
            } else {
                LOG.error("{}: a packet was lost", context.channel().localAddress(), cause);
            }
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) rtp.localAddress();
    }

    void sendRtp(int length, Consumer<ByteBuffer> writer, InetSocketAddress to) {
        send(rtp, length, writer, to);
    }

    void sendRtcp(byte[] octets, InetSocketAddress to) {
        send(rtcp, octets.length, buffer -> buffer.put(octets), to);
    }

    private static void send(
            Channel channel, int length, Consumer<ByteBuffer> writer, InetSocketAddress to) {
        ByteBuf buffer = channel.alloc().directBuffer(length);
        writer.accept(buffer.nioBuffer(0, length));
        buffer.writerIndex(length);
        var _ = channel.writeAndFlush(new DatagramPacket(buffer, to), channel.voidPromise());
    }

    /** Closes both; what was sent before is still sent. */
    void close() {
        var _ = rtp.close();
        var _ = rtcp.close();
    }
}

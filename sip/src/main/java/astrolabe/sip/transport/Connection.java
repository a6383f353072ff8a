package astrolabe.sip.transport;

import astrolabe.sip.message.Framed;
import astrolabe.sip.message.Limits;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipWriter;
import astrolabe.sip.message.StreamFramer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection over TCP or TLS, whoever made it. What is to be sent before it stands waits.
 * {@link #send} is for any thread, the rest runs on its event loop.
 */
final class Connection extends SimpleChannelInboundHandler<ByteBuf> implements Flow {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.sip");

    private static final byte[] PONG = "\r\n".getBytes(StandardCharsets.US_ASCII);

    /** A peer that connects has something to say, and says it soon. */
    private static final int FIRST_MESSAGE_SECONDS = 30;

    /** Messages that may wait for a connection that is being made. */
    private static final int MAX_WAITING = 256;

    private final Protocol protocol;
    private final InetSocketAddress remote;
    private final Intake intake;
    private final StreamFramer framer;
    private final boolean accepted;
    private final Queue<Waiting> waiting = new ArrayDeque<>(); // guarded by this
    private @Nullable Channel channel; // guarded by this
    private boolean closed; // guarded by this
    private final InetSocketAddress local;
    private boolean spoke; // the loop's

    private record Waiting(ByteBuf bytes, Runnable whenFailed) {}

    Connection(
            Protocol protocol,
            InetSocketAddress local,
            InetSocketAddress remote,
            Limits limits,
            Intake intake,
            boolean accepted) {
        this.protocol = protocol;
        this.local = local;
        this.remote = remote;
        this.intake = intake;
        this.framer = new StreamFramer(limits);
        this.accepted = accepted;
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public synchronized boolean isOpen() {
        return !closed;
    }

    @Override
    public void send(SipMessage message, Runnable whenFailed) {
        Waiting item = new Waiting(Unpooled.wrappedBuffer(SipWriter.bytes(message)), whenFailed);
        Channel present;
        synchronized (this) {
            present = channel;
            if (!closed && present == null && waiting.size() < MAX_WAITING) {
                waiting.add(item);
                return;
            }
        }
        // A peer that reads too slowly is as good as gone: what it is sent would only pile up.
        if (present == null || !present.isWritable()) {
            whenFailed.run();
        } else {
            write(present, item);
        }
    }

    private static void write(Channel channel, Waiting item) {
        channel.writeAndFlush(item.bytes)
                .addListener(sent -> {
                    if (!sent.isSuccess()) {
                        item.whenFailed.run();
                    }
                });
    }

    /** The connection stands, TLS included. */
    void stands(Channel made) {
        synchronized (this) {
            if (closed) {
                var _ = made.close();
                return;
            }
            channel = made;
            waiting.forEach(item -> write(made, item));
            waiting.clear();
        }
        if (accepted) {
            var _ =
                    made.eventLoop()
                            .schedule(
                                    () -> endUnlessSpoken(made),
                                    FIRST_MESSAGE_SECONDS,
                                    TimeUnit.SECONDS);
        }
    }

    private void endUnlessSpoken(Channel made) {
        if (!spoke) {
            LOG.debug("{}: said nothing, closed", remote);
            var _ = made.close();
        }
    }

    /** There is no connection, or not any more. */
    void gone() {
        Queue<Waiting> lost;
        synchronized (this) {
            closed = true;
            channel = null;
            lost = new ArrayDeque<>(waiting);
            waiting.clear();
        }
        lost.forEach(item -> item.whenFailed.run());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
        for (Framed framed : framer.take(ByteBufUtil.getBytes(bytes))) {
            switch (framed) {
                case Framed.Message(var reading) -> {
                    spoke = true;
                    intake.take(reading, this);
                }
                case Framed.Ping _ -> {
                    var _ = context.writeAndFlush(Unpooled.wrappedBuffer(PONG));
                }
                case Framed.Lost(var problem) -> {
                    LOG.debug("{}: closed: {}", remote, problem);
                    var _ = context.close();
                }
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        gone();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException || cause.getCause() instanceof IOException) {
            LOG.debug("{}: connection lost", remote, cause); // peers may vanish
        } else {
            LOG.warn("{}: connection failed", remote, cause);
        }
        var _ = context.close();
    }
}

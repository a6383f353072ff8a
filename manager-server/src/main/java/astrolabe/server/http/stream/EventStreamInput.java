package astrolabe.server.http.stream;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Passes over whatever the client of a stream still says, and lets it and all between know that the
 * stream is alive. Its event loop's.
 */
final class EventStreamInput extends ChannelInboundHandlerAdapter {

    /** Those between give up connections on which nothing moves for a minute or so. */
    private static final Duration ALIVE = Duration.ofSeconds(15);

    private static final byte[] COMMENT = ": alive\n\n".getBytes(StandardCharsets.US_ASCII);

    private @Nullable ScheduledFuture<?> alive;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        alive =
                context.executor()
                        .scheduleAtFixedRate(
                                () -> sayAlive(context),
                                ALIVE.toMillis(),
                                ALIVE.toMillis(),
                                TimeUnit.MILLISECONDS);
    }

    /** A client that reads nothing need not be told that the stream is alive. */
    private static void sayAlive(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            var _ = context.writeAndFlush(Unpooled.wrappedBuffer(COMMENT));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean _ = ReferenceCountUtil.release(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ScheduledFuture<?> running = alive;
        if (running != null) {
            boolean _ = running.cancel(false);
        }
        context.fireChannelInactive();
    }
}

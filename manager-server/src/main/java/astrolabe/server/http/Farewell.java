package astrolabe.server.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection whose client may still be sending. Closed at once with bytes unread, the system
 * would reset it, and the client might never see the last response.
 */
final class Farewell {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private Farewell() {}

    /** Sends what was written and says no more; closes when the client does, or in time. */
    static void to(Channel channel) {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER)
                .addListener(_ -> {
                    if (channel instanceof SocketChannel socket
                            && channel.pipeline().get("tls") == null) {
                        var _ = socket.shutdownOutput();
                    }
                });
        ScheduledFuture<?> late =
                channel.eventLoop()
                        .schedule(
                                () -> {
                                    var _ = channel.close();
                                },
                                AT_MOST.toMillis(),
                                TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener((ChannelFutureListener) _ -> late.cancel(false));
    }
}

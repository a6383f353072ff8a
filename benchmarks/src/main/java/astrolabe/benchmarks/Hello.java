package astrolabe.benchmarks;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/**
 * The least that an HTTP server on Netty can do: answers every request with the same bytes, as many
 * as the program's answer to {@code Ping} has, on the loop that read it. What the program is
 * compared with.
 */
public final class Hello extends ChannelInboundHandlerAdapter {

    static final String READY = "Hello on 127.0.0.1:";

    private static final byte[] BODY =
            "Response: Success\r\nPing: Pong\r\nTimestamp: 1795482726.411032\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    /** Serves until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        boolean epoll = Epoll.isAvailable();
        IoHandlerFactory handlers = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        Channel listener =
                new ServerBootstrap()
                        .group(new MultiThreadIoEventLoopGroup(threads, handlers))
                        .channel(
                                epoll
                                        ? EpollServerSocketChannel.class
                                        : NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, 4096)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        channel.pipeline()
                                                .addLast(new HttpRequestDecoder())
                                                .addLast(new HttpResponseEncoder())
                                                .addLast(new Hello());
                                    }
                                })
                        .bind("127.0.0.1", 0)
                        .sync()
                        .channel();
        String address = listener.localAddress().toString();
        System.out.println(READY + address.substring(address.lastIndexOf(':') + 1));
        var _ = listener.closeFuture().sync();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent) {
            var _ = context.write(response(), context.voidPromise());
        }
        boolean _ = ReferenceCountUtil.release(message);
    }

    private static DefaultFullHttpResponse response() {
        DefaultFullHttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(BODY));
        HttpHeaders headers = response.headers();
        headers.add("Server", "Asterisk/22.0.0");
        headers.add("Date", "Tue, 24 Nov 2026 12:00:00 GMT");
        headers.add("Cache-Control", "no-cache, no-store");
        headers.add("Content-type", "text/plain");
        headers.add(
                "Set-Cookie",
                "mansession_id=\"00000000000000000000000000000000\"; Version=1; Max-Age=3600");
        headers.add("Pragma", "SuppressEvents");
        headers.add("Content-Length", BODY.length);
        return response;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        System.err.println("connection failed: " + cause);
        var _ = context.close();
    }
}

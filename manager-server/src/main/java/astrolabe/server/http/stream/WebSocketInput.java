package astrolabe.server.http.stream;

import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import astrolabe.server.http.json.JsonRefused;
import astrolabe.server.http.json.JsonRequest;
import astrolabe.server.security.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes requests of the messages of a WebSocket. Its event loop's. */
final class WebSocketInput extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.http");

    private static final int PROTOCOL_ERROR = 1002;
    private static final int UNSUPPORTED_DATA = 1003;
    private static final int TOO_LARGE = 1009;

    private final MessageForm form;
    private final Peer peer;
    private boolean ending;

    WebSocketInput(MessageForm form, Peer peer) {
        this.form = form;
        this.peer = peer;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ending || !(message instanceof WebSocketFrame frame)) {
            boolean _ = ReferenceCountUtil.release(message);
            return;
        }
        switch (frame) {
            case TextWebSocketFrame text -> request(context, text);
            case PingWebSocketFrame ping -> {
                var _ = context.writeAndFlush(new PongWebSocketFrame(ping.content()));
            }
            case CloseWebSocketFrame close -> answerClose(context, close);
            case BinaryWebSocketFrame binary -> {
                boolean _ = binary.release();
                close(context, UNSUPPORTED_DATA, "text is expected");
            }
            default -> {
                boolean _ = frame.release();
            }
        }
    }

    private void request(ChannelHandlerContext context, TextWebSocketFrame frame) {
        ByteBuf content = frame.content();
        if (!form.isJson()) {
            context.fireChannelRead(content);
            return;
        }
        try {
            context.fireChannelRead(JsonRequest.read(ByteBufUtil.getBytes(content)));
        } catch (JsonRefused e) {
            AmiMessage error =
                    AmiMessage.of(
                            new Header("Response", "Error"),
                            new Header("Message", String.valueOf(e.getMessage())));
            var _ = context.writeAndFlush(Unpooled.wrappedBuffer(form.message(error)));
        } finally {
            boolean _ = content.release();
        }
    }

    /** The client's own code and reason go back (RFC 6455 section 5.5.1). */
    private void answerClose(ChannelHandlerContext context, CloseWebSocketFrame close) {
        ending = true;
        context.writeAndFlush(close).addListener(ChannelFutureListener.CLOSE);
    }

    private void close(ChannelHandlerContext context, int code, String reason) {
        ending = true;
        LOG.info("{}: the WebSocket is closed: {}", peer.host(), reason);
        context.writeAndFlush(Unpooled.wrappedBuffer(Frames.close(code, reason)))
                .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case CorruptedWebSocketFrameException corrupted ->
                    close(
                            context,
                            corrupted.closeStatus().code(),
                            String.valueOf(corrupted.getMessage()));
            case TooLongFrameException _ -> close(context, TOO_LARGE, "the message is too large");
            case CorruptedFrameException _, DecoderException _ ->
                    close(context, PROTOCOL_ERROR, "the message cannot be read");
            default -> context.fireExceptionCaught(cause);
        }
    }
}

package astrolabe.server.http.stream;

import astrolabe.server.http.Answer;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.Origins;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.Resource;
import astrolabe.server.http.Takeover;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.proof.Doorkeeper;
import astrolabe.server.http.proof.Proof;
import astrolabe.server.net.Entrance;
import astrolabe.server.net.Frontend;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionUtil;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtension;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The manager interface over WebSockets: a session like that of any connection. */
public final class WebSocketResource implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.http");

    private static final int LARGEST_MESSAGE = 64 << 10;
    private static final int WINDOW = 15;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final String SUBPROTOCOLS = "ami.json,ami.text";
    private static final String VERSION = "Sec-WebSocket-Version";
    private static final String SPOKEN = "13";
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    /** Each of our messages is compressed by itself, so that all sessions are sent the same. */
    private static final String EACH_BY_ITSELF = "server_no_context_takeover";

    private final Frontend frontend;
    private final Doorkeeper doorkeeper;
    private final ErrorPage errors;
    private final Origins origins;

    public WebSocketResource(
            Frontend frontend, Doorkeeper doorkeeper, ErrorPage errors, Origins origins) {
        this.origins = origins;
        this.frontend = frontend;
        this.doorkeeper = doorkeeper;
        this.errors = errors;
    }

    @Override
    public Answer serve(WebRequest request) throws InterruptedException {
        boolean upgrade =
                request.header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
        if (!upgrade || !request.method().equals("GET")) {
            return errors.of(request, Refusal.NO_WEBSOCKET);
        }
        if (!request.header(VERSION).orElse("").strip().equals(SPOKEN)) {
            return errors.of(request, Refusal.UNKNOWN_WEBSOCKET_VERSION).with(VERSION, SPOKEN);
        }
        if (request.header("Sec-WebSocket-Key").isEmpty()) {
            return errors.of(request, Refusal.NO_WEBSOCKET_KEY);
        }
        if (!origins.lets(request)) {
            return errors.of(request, Refusal.FOREIGN_ORIGIN);
        }
        if (request.header("Authorization").isEmpty()) {
            return (Takeover) channel -> take(channel, request, Optional.empty());
        }
        return switch (doorkeeper.check(request, errors)) {
            case Proof.Lacking(var response) -> response;
            case Proof.Given proof when !doorkeeper.hasRoom(request, proof) ->
                    errors.of(request, Refusal.TAKEN_ACCOUNT);
            case Proof.Given proof -> {
                Entrance entrance = session -> doorkeeper.letIn(session, proof);
                yield (Takeover) channel -> take(channel, request, Optional.of(entrance));
            }
        };
    }

    private void take(Channel channel, WebRequest request, Optional<Entrance> entrance) {
        FullHttpRequest handshake =
                new DefaultFullHttpRequest(
                        HttpVersion.HTTP_1_1,
                        HttpMethod.GET,
                        request.target(),
                        Unpooled.EMPTY_BUFFER,
                        request.headers(),
                        EmptyHttpHeaders.INSTANCE);
        Optional<WebSocketServerExtension> compression = compression(request);
        WebSocketServerHandshaker handshaker =
                new WebSocketServerHandshaker13(
                        request.target(),
                        SUBPROTOCOLS,
                        WebSocketDecoderConfig.newBuilder()
                                .allowExtensions(compression.isPresent())
                                .maxFramePayloadLength(LARGEST_MESSAGE)
                                .closeOnProtocolViolation(false)
                                .build());
        HttpHeaders headers = new DefaultHttpHeaders();
        compression.ifPresent(extension -> headers.add(EXTENSIONS, agreed(extension)));
        ChannelPipeline pipeline = channel.pipeline();
        try {
            ChannelFuture done =
                    handshaker.handshake(channel, handshake, headers, channel.newPromise());
            var _ = pipeline.removeLast();
            compression.ifPresent(extension -> pipeline.addLast(extension.newExtensionDecoder()));
            String chosen = String.valueOf(handshaker.selectedSubprotocol());
            MessageForm form = MessageForm.of(chosen, compression.isPresent());
            pipeline.addLast(new WebSocketFrameAggregator(LARGEST_MESSAGE))
                    .addLast(new Utf8FrameValidator(false))
                    .addLast(new WebSocketInput(form, request.peer()));
            done.addListener(_ -> enter(channel, request, form, entrance));
        } catch (WebSocketHandshakeException e) {
            LOG.info("{}: no WebSocket: {}", request.peer().host(), e.getMessage());
            var _ = channel.close();
        }
    }

    private void enter(
            Channel channel, WebRequest request, MessageForm form, Optional<Entrance> entrance) {
        if (channel.isActive() && !frontend.adopt(channel, request.peer(), form, entrance)) {
            channel.writeAndFlush(
                            Unpooled.wrappedBuffer(
                                    Frames.close(
                                            TRY_AGAIN_LATER,
                                            "too many connections have not logged in")))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** What of the client's offers we take up. */
    private static Optional<WebSocketServerExtension> compression(WebRequest request) {
        var handshaker =
                new PerMessageDeflateServerExtensionHandshaker(
                        0, true, WINDOW, true, false, LARGEST_MESSAGE);
        return request.header(EXTENSIONS).stream()
                .flatMap(offer -> WebSocketExtensionUtil.extractExtensions(offer).stream())
                .map(handshaker::handshakeExtension)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String agreed(WebSocketServerExtension extension) {
        WebSocketExtensionData data = extension.newReponseData();
        StringBuilder text = new StringBuilder(data.name());
        data.parameters()
                .forEach((name, value) -> {
                    if (!name.equals(EACH_BY_ITSELF)) {
                        text.append("; ").append(name);
                        if (value != null) {
                            text.append('=').append(value);
                        }
                    }
                });
        return text.append("; ").append(EACH_BY_ITSELF).toString();
    }
}

package astrolabe.server.http;

import astrolabe.server.security.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection: puts requests together, has them served one after the other on a virtual
 * thread, which ends when none is left, and writes the responses in that order. Its event loop's,
 * but for the two queues.
 */
final class HttpConnection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.http");

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 4096;
    private static final int LARGEST_BODY = 40_960;

    /** With more requests than this waiting, no more are read. */
    private static final int MOST_WAITING = 16;

    /** After so many answers other connections get their turn. */
    private static final int MOST_ANSWERS = 16;

    /** A request in the order in which it came. */
    private sealed interface Turn {
        record Whole(WebRequest request) implements Turn {}

        /** With as much of its head as could be read. */
        record Refused(Refusal refusal, String path, Optional<String> accept) implements Turn {}
    }

    /** What came of a turn. */
    private record Served(Turn turn, Answer answer) {

        /** Whether what was sent behind it is not served any more. */
        boolean isLast() {
            return switch (answer) {
                case Takeover _ -> true;
                case WebResponse response -> response.closes();
            };
        }
    }

    private final Channel channel;
    private final Peer peer;
    private final WebServer server;
    private final Site site;
    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Served> served = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean rung = new AtomicBoolean();
    private int unanswered;
    private @Nullable HttpRequest head;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private @Nullable Thread worker;
    private @Nullable ScheduledFuture<?> deadline;
    private boolean ending;
    private boolean taken;

    HttpConnection(Channel channel, Peer peer, WebServer server, Site site) {
        this.channel = channel;
        this.peer = peer;
        this.server = server;
        this.site = site;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        closeAfter(site.conf().inactivity());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ending) {
            boolean _ = ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            begin(context, request);
        }
        if (message instanceof HttpContent content) {
            try {
                add(content);
            } finally {
                content.release();
            }
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        if (unanswered == 0) {
            closeAfter(site.conf().inactivity());
        }
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            head = request;
            refuse(refusal.get());
            return;
        }
        head = request;
        if ("100-continue".equalsIgnoreCase(request.headers().get("Expect"))) {
            var _ =
                    context.writeAndFlush(
                            new DefaultFullHttpResponse(
                                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    private static Optional<Refusal> refusal(HttpRequest request) {
        HttpHeaders headers = request.headers();
        String encoding = headers.get("Transfer-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
            return Optional.of(Refusal.UNKNOWN_ENCODING);
        }
        if (request.decoderResult().isFailure()) {
            return Optional.of(refusal(request.decoderResult().cause()));
        }
        if (headers.size() > MOST_HEADERS) {
            return Optional.of(Refusal.MANY_HEADERS);
        }
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().length() + header.getValue().length() > LONGEST_HEADER) {
                return Optional.of(Refusal.LONG_HEADER);
            }
        }
        return Optional.empty();
    }

    private static Refusal refusal(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> Refusal.LONG_REQUEST_LINE;
            case TooLongHttpHeaderException _ -> Refusal.LARGE_HEADERS;
            case TooLongFrameException _ -> Refusal.LARGE_BODY;
            case NumberFormatException _ -> Refusal.BAD_LENGTH;
            default ->
                    String.valueOf(cause.getMessage()).contains("Content-Length")
                            ? Refusal.BAD_LENGTH
                            : Refusal.INVALID_REQUEST;
        };
    }

    private void add(HttpContent content) {
        HttpRequest request = head;
        if (request == null) {
            return;
        }
        if (content.decoderResult().isFailure()) {
            refuse(Refusal.BAD_BODY);
            return;
        }
        ByteBuf piece = content.content();
        if (body.size() + piece.readableBytes() > LARGEST_BODY) {
            refuse(Refusal.LARGE_BODY);
            return;
        }
        body.writeBytes(ByteBufUtil.getBytes(piece));
        if (content instanceof LastHttpContent) {
            head = null;
            byte[] whole = body.toByteArray();
            body.reset();
            queue(whole(request, whole));
        }
    }

    private Turn whole(HttpRequest request, byte[] content) {
        String connection = request.headers().get("Connection", "");
        boolean keepAlive =
                request.protocolVersion().isKeepAliveDefault()
                        && !connection.equalsIgnoreCase("close")
                        && !site.conf().keepAlive().isZero();
        return new Turn.Whole(new WebRequest(request, content, peer, keepAlive));
    }

    /**
     * What follows cannot be told from what belongs to the bad request, so that is the last one.
     */
    private void refuse(Refusal refusal) {
        Optional<HttpRequest> known = Optional.ofNullable(head);
        String target = known.map(HttpRequest::uri).orElse("");
        Optional<String> accept =
                known.map(HttpRequest::headers).map(headers -> headers.get("Accept"));
        head = null;
        body.reset();
        ending = true;
        LOG.info("{}: {} {}", peer.host(), refusal.status().code(), refusal.text());
        queue(new Turn.Refused(refusal, target.split("\\?", 2)[0], accept));
    }

    private void queue(Turn turn) {
        stopDeadline();
        waiting.add(turn);
        unanswered++;
        if (unanswered > MOST_WAITING) {
            channel.config().setAutoRead(false);
        }
        if (worker == null) {
            startWorker();
        }
    }

    private void startWorker() {
        Thread serving =
                Thread.ofVirtual().name("http-" + peer.host()).unstarted(this::serveWaiting);
        worker = serving;
        serving.start();
    }

    /** Each response is handed over before the next request, which may take its time, is served. */
    private void serveWaiting() {
        Turn turn = waiting.poll();
        for (int i = 1; turn != null; i++) {
            Served next = new Served(turn, answer(turn));
            served.add(next);
            turn = next.isLast() || i == MOST_ANSWERS ? null : waiting.poll();
            if (turn != null && rung.compareAndSet(false, true)) {
                post(this::onServed);
            }
        }
        post(this::onWorkerDone);
    }

    private void post(Runnable task) {
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is answered no more: the server has stopped", peer.host(), e);
        }
    }

    private Answer answer(Turn turn) {
        return switch (turn) {
            case Turn.Refused(var refusal, var path, var accept) ->
                    site.errors().of(path, accept, refusal).closing();
            case Turn.Whole(var request) -> {
                Answer answer = answer(request);
                yield answer instanceof WebResponse response && !request.keepAlive()
                        ? response.closing()
                        : answer;
            }
        };
    }

    private Answer answer(WebRequest request) {
        try {
            return server.isStopping()
                    ? site.errors().of(request, Refusal.STOPPING)
                    : site.serve(request);
        } catch (InterruptedException e) {
            LOG.debug("{} went away while it was served", peer.host(), e);
            return site.errors().of(request, Refusal.STOPPING).closing();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            return site.errors().of(request, Refusal.FAILED);
        }
    }

    private void onServed() {
        rung.set(false);
        for (Served next = served.poll(); next != null; next = served.poll()) {
            unanswered--;
            switch (next.answer()) {
                case WebResponse response -> write(next.turn(), response);
                case Takeover takeover -> {
                    ending = true;
                    taken = true;
                    stopDeadline();
                    channel.flush();
                    channel.config().setAutoRead(true); // many requests may have come before
                    takeover.take(channel);
                }
            }
        }
        channel.flush();
    }

    private void onWorkerDone() {
        worker = null;
        onServed();
        if (taken || !channel.isActive()) {
            return;
        }
        if (!waiting.isEmpty()) {
            startWorker();
            return;
        }
        channel.config().setAutoRead(true);
        closeAfter(head == null ? site.conf().keepAlive() : site.conf().inactivity());
    }

    private void write(Turn turn, WebResponse response) {
        switch (turn) {
            case Turn.Whole(var request) ->
                    write(response, request.isHead(), !request.endsSilently());
            case Turn.Refused _ -> write(response, false, true);
        }
    }

    private void write(WebResponse response, boolean headOnly, boolean saysClose) {
        HttpResponseStatus status =
                new HttpResponseStatus(response.status().code(), response.status().reason());
        HttpResponse message =
                headOnly
                        ? new DefaultHttpResponse(HttpVersion.HTTP_1_1, status)
                        : new DefaultFullHttpResponse(
                                HttpVersion.HTTP_1_1,
                                status,
                                Unpooled.wrappedBuffer(response.body()));
        HttpHeaders headers = message.headers();
        if (!site.conf().serverName().isEmpty()) {
            headers.add("Server", site.conf().serverName());
        }
        headers.add("Date", server.date());
        if (response.closes() && saysClose) {
            headers.add("Connection", "close");
        }
        response.headers().forEach(header -> headers.add(header.name(), header.value()));
        headers.add("Content-Length", response.body().length);
        var _ = channel.write(message);
        if (headOnly) {
            var _ = channel.write(LastHttpContent.EMPTY_LAST_CONTENT);
        }
        if (response.closes() && ending) {
            waiting.clear();
            Farewell.to(channel);
        } else if (response.closes()) {
            ending = true;
            waiting.clear();
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** Closes the connection unless something comes about in time. */
    private void closeAfter(Duration time) {
        stopDeadline();
        deadline =
                channel.eventLoop().schedule(this::onLate, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void onLate() {
        if (head != null) {
            refuse(Refusal.LATE);
        } else {
            var _ = channel.close();
        }
    }

    private void stopDeadline() {
        ScheduledFuture<?> running = deadline;
        if (running != null) {
            deadline = null;
            boolean _ = running.cancel(false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ending = true;
        stopDeadline();
        waiting.clear();
        Thread serving = worker;
        if (serving != null) {
            serving.interrupt();
        }
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("{} went away", peer.host(), cause);
        } else {
            LOG.warn("{}: connection failed", peer.host(), cause);
        }
        var _ = channel.close();
    }
}

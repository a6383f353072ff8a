package astrolabe.server.net;

import astrolabe.protocol.AmiDecoder;
import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.Decoded;
import astrolabe.protocol.Limits;
import astrolabe.server.log.Cursor;
import astrolabe.server.security.Peer;
import astrolabe.server.session.Session;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection. Its event loop reads, writes and owns every field but the inbox;
 * requests are answered by a {@link Run}, which hands what it has to say over to the loop.
 */
final class Connection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.manager");

    /** With more requests than this waiting, no more are read. */
    private static final int MOST_WAITING = 256;

    private final Channel channel;
    private final Courier courier;
    private final Gate gate;
    private final Wire wire;
    private final Service service;
    private final RunOutlet outlet = new RunOutlet(this);
    private final Session session;
    private final Feed feed;
    private final Instant since;
    private final AmiDecoder decoder = new AmiDecoder(Limits.ASTERISK);
    private final Queue<Decoded> inbox = new ConcurrentLinkedQueue<>();
    private @Nullable Run run;
    private int waiting;
    private OptionalLong gap = OptionalLong.empty();
    private boolean inGate = true;
    private boolean ending;
    private boolean inputEnded;

    Connection(Channel channel, Peer peer, Courier courier, Gate gate, Service service, Wire wire) {
        this.channel = channel;
        this.wire = wire;
        this.courier = courier;
        this.gate = gate;
        this.service = service;
        this.since = service.clock().instant();
        this.session = service.sessions().open(peer, outlet);
        this.feed = new Feed(channel, session, courier, service);
        // Not at once: a write that fails closes the channel in the middle of a round of
        // deliveries.
        channel.closeFuture().addListener(_ -> post(this::onClosed));
    }

    Service service() {
        return service;
    }

    Session session() {
        return session;
    }

    Wire wire() {
        return wire;
    }

    RunOutlet outlet() {
        return outlet;
    }

    /** The requests that wait: added to by the loop, taken from by a run. */
    Queue<Decoded> inbox() {
        return inbox;
    }

    Instant since() {
        return since;
    }

    boolean awaitsLogin() {
        return inGate && channel.isActive();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        begin();
    }

    /** Greets the client, who is there. */
    void begin() {
        arrive();
        greet();
    }

    private void arrive() {
        courier.awaitLogin(this);
        service.tally().accepted.increment();
    }

    private void greet() {
        var _ = channel.write(wire.greeting(), channel.voidPromise());
        OptionalLong missed = gap;
        if (missed.isPresent()) {
            var _ = channel.write(wire.gap(missed.getAsLong()), channel.voidPromise());
        }
        channel.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof AmiMessage packet) {
            received(new Decoded.Packet(packet));
            return;
        }
        ByteBuf bytes = (ByteBuf) message;
        try {
            decoder.feed(bytes.nioBuffer(), this::received);
        } finally {
            bytes.release();
        }
    }

    private void received(Decoded packet) {
        if (!ending) {
            inbox.add(packet);
            waiting++;
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (waiting == 0 || ending) {
            return;
        }
        feed.stopWaiting();
        if (run == null) {
            startRun();
        }
        if (waiting > MOST_WAITING) {
            channel.config().setAutoRead(false);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (channel.isWritable()) {
            feed.onEvents();
        }
    }

    /** A client that says no more still gets the answers to what it said. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            inputEnded = true;
            feed.stopWaiting();
            if (run == null && !ending) {
                close();
            }
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("{} went away", session.subject(), cause);
        } else {
            LOG.warn("{}: connection failed", session.subject(), cause);
        }
        close();
    }

    private void onClosed() {
        ending = true;
        leaveGate();
        feed.stop();
        Run running = run;
        if (running != null) {
            running.interrupt();
        }
        service.sessions().closed(session);
    }

    void whenClosed(Runnable task) {
        channel.closeFuture().addListener(_ -> task.run());
    }

    void close() {
        var _ = channel.close();
    }

    /** Closes once all that was written before is sent. */
    void closeWhenWritten() {
        ending = true;
        feed.write();
        channel.writeAndFlush(wire.farewell()).addListener(ChannelFutureListener.CLOSE);
    }

    private void startRun() {
        startRun(_ -> {});
    }

    /** Lets the client in, who has proven itself already, and greets it then: it misses nothing. */
    void begin(Entrance entrance) {
        arrive();
        startRun(session -> {
            entrance.enter(session);
            post(this::greet);
        });
    }

    private void startRun(Entrance before) {
        feed.hold(true);
        Run next = new Run(this, before);
        run = next;
        next.start();
    }

    /** Does something on this connection's loop, after all that was asked before. Any thread. */
    void post(Runnable task) {
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is answered no more: the server has stopped", session.subject(), e);
        }
    }

    /** Answers, after which the action at work lets events flow or holds them back. */
    void onAnswers(byte[] bytes, boolean flowing) {
        leaveGateWhenLoggedIn();
        write(bytes);
        feed.hold(!flowing);
        feed.write();
        channel.flush();
    }

    /** Answers with no events behind them: the action at work wants none before its own. */
    void onAnswersAlone(byte[] bytes) {
        leaveGateWhenLoggedIn();
        write(bytes);
        channel.flush();
    }

    /** A first part of an answer, followed by the events that are there. */
    void onPart(byte[] bytes) {
        write(bytes);
        feed.write();
        channel.flush();
    }

    /** Answers given with the rights used so far; from here on others count. */
    void onChange(byte[] bytes, Cursor next, long border) {
        write(bytes);
        feed.change(next, border);
        channel.flush();
    }

    /** Not everything that the client missed is still there: it is told behind the greeting. */
    void onGap(long after) {
        gap = OptionalLong.of(after);
    }

    /** The last answers of a run. */
    void onRunOver(byte[] bytes) {
        run = null;
        leaveGateWhenLoggedIn();
        Optional<Duration> delay = session.ending();
        if (delay.isPresent()) {
            endAfter(delay.get(), bytes);
            return;
        }
        write(bytes);
        feed.hold(false);
        feed.write();
        channel.flush();
        goOn();
    }

    private void goOn() {
        if (ending) {
            return;
        }
        if (!inbox.isEmpty()) {
            startRun();
        } else if (inputEnded) {
            closeWhenWritten();
        } else {
            waiting = 0;
            if (!channel.config().isAutoRead()) {
                channel.config().setAutoRead(true);
            }
        }
    }

    private void endAfter(Duration delay, byte[] bytes) {
        ending = true;
        inbox.clear();
        Runnable end =
                () -> {
                    write(bytes);
                    channel.writeAndFlush(wire.farewell()).addListener(ChannelFutureListener.CLOSE);
                };
        if (delay.isZero()) {
            end.run();
        } else {
            var _ = channel.eventLoop().schedule(end, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** An action waits for an event, or for the client to do something. */
    void onWait(byte[] earlier, CompletableFuture<Boolean> future) {
        write(earlier);
        channel.flush();
        if (ending || inputEnded || !inbox.isEmpty()) {
            future.complete(true);
        } else {
            feed.await(future);
        }
    }

    private void leaveGateWhenLoggedIn() {
        if (session.isLoggedIn()) {
            leaveGate();
        }
    }

    private void leaveGate() {
        if (inGate) {
            inGate = false;
            gate.leave(session.peer().origin());
        }
    }

    private void write(byte[] bytes) {
        if (bytes.length > 0) {
            var _ = channel.write(wire.carry(bytes), channel.voidPromise());
        }
    }
}

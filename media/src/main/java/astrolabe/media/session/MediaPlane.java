package astrolabe.media.session;

import astrolabe.media.codec.Codecs;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * The event loops, ports and codecs of all RTP sessions of one program; closing it ends them.
 * Thread-safe.
 */
public final class MediaPlane implements AutoCloseable {

    private static final boolean EPOLL = Epoll.isAvailable();

    /** Further attempts would only find that the range is used up, slowly. */
    private static final int MOST_ATTEMPTS = 500;

    private final RtpSettings settings;
    private final MediaClock clock;
    private final RandomGenerator random;
    private final Codecs codecs;
    private final EventLoopGroup loops;
    private final AtomicLong nextPair;
    private final Set<MediaSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param random for ports, sources and first numbers, none of which shall be guessed; used
     *     under this object's monitor only
     */
    public MediaPlane(
            RtpSettings settings, MediaClock clock, RandomGenerator random, Codecs codecs) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.codecs = codecs;
        nextPair = new AtomicLong(random.nextInt(settings.ports().pairs()));
        IoHandlerFactory handlers = EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        loops =
                new MultiThreadIoEventLoopGroup(
                        settings.threads(), new DefaultThreadFactory("media-loop", true), handlers);
    }

    public Codecs codecs() {
        return codecs;
    }

    /** How many sessions are open. */
    public int sessions() {
        return sessions.size();
    }

    /**
     * Opens a session on a free pair of ports. It waits for the system, so it is not called on a
     * loop.
     *
     * @throws IOException when no pair is free, or the plane is closed
     */
    public MediaSession open(MediaListener listener) throws IOException {
        return open(loops.next(), listener);
    }

    /**
     * Opens a session on the loop of another one: packets between the two need no other thread.
     *
     * @throws IOException when no pair is free, or the plane is closed
     */
    public MediaSession openBeside(MediaSession other, MediaListener listener) throws IOException {
        return open(other.loop(), listener);
    }

    private MediaSession open(EventLoop loop, MediaListener listener) throws IOException {
        int attempts = Math.min(settings.ports().pairs(), MOST_ATTEMPTS);
        for (int i = 0; i < attempts && !closed; i++) {
            int port = settings.ports().even(nextPair.getAndIncrement());
            MediaSession session = session(loop, listener);
            if (session.bind(kind(), port)) {
                sessions.add(session);
                return session;
            }
        }
        throw new IOException(
                closed
                        ? "the media plane is closed"
                        : "no pair of ports is free from %d to %d"
                                .formatted(settings.ports().first(), settings.ports().last()));
    }

    private synchronized MediaSession session(EventLoop loop, MediaListener listener) {
        OutgoingStream stream =
                new OutgoingStream(random.nextInt(), random.nextInt(), random.nextInt());
        // RFC 7022: a name of a source that tells nothing of the machine
        String name = Long.toUnsignedString(random.nextLong(), 36);
        Reporter reporter =
                new Reporter(stream, name, settings.rtcpInterval(), own(), clock.nanos());
        return new MediaSession(this, settings, clock, loop, stream, reporter, listener);
    }

    /** Randomness of one session, to be used on its loop. */
    private RandomGenerator own() {
        return new SplittableRandom(random.nextLong());
    }

    private static Class<? extends DatagramChannel> kind() {
        return EPOLL ? EpollDatagramChannel.class : NioDatagramChannel.class;
    }

    void forget(MediaSession session) {
        sessions.remove(session);
    }

    /** Ends all sessions and threads; waits for them. */
    @Override
    public void close() {
        closed = true;
        sessions.forEach(MediaSession::close);
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}

package astrolabe.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** All connections of a load, served by the thread that calls; not to be shared. */
public final class LoadLoop implements AutoCloseable {

    /** What is read from one connection at a time. */
    private static final int ROOM = 256 << 10;

    /** So many connections share a local address, whose ports are fewer than connections. */
    private static final int PER_ADDRESS = 4000;

    private static final long LONGEST_WAIT_MILLIS = 50;

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer room = ByteBuffer.allocate(ROOM);
    private int connected;

    public LoadLoop(InetSocketAddress server) throws IOException {
        this.server = server;
        this.selector = Selector.open();
    }

    /** A client that is about to be connected. */
    public Client connect(Traffic traffic) throws IOException {
        return connect(traffic, 0);
    }

    /** As {@link #connect(Traffic)}, to another address. */
    public Client connect(Traffic traffic, InetSocketAddress address) throws IOException {
        return connect(traffic, address, 0);
    }

    /** As {@link #connect(Traffic)}, with a receive buffer of so many bytes; 0 for the usual. */
    public Client connect(Traffic traffic, int receiveBytes) throws IOException {
        return connect(traffic, server, receiveBytes);
    }

    private Client connect(Traffic traffic, InetSocketAddress address, int receiveBytes)
            throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (receiveBytes > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes);
        }
        channel.bind(new InetSocketAddress("127.0.0." + (2 + connected++ / PER_ADDRESS % 200), 0));
        channel.connect(address);
        SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
        Client client = new Client(channel, key, traffic);
        key.attach(client);
        return client;
    }

    /** Serves all connections until something has come about; false when it took too long. */
    public boolean runUntil(BooleanSupplier done, Duration atMost) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            turn(left);
        }
        return true;
    }

    public void runFor(Duration time) throws IOException {
        var _ = runUntil(() -> false, time);
    }

    /** Serves what is there, or waits for it at most so long. */
    public void turn(long atMostNanos) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(atMostNanos);
        long wait = Math.clamp(millis, 1, LONGEST_WAIT_MILLIS);
        selector.select(this::serve, wait);
    }

    private void serve(SelectionKey key) {
        ((Client) key.attachment()).ready(room);
    }

    /** Closes all connections. */
    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}

package astrolabe.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One connection to the server; of its loop's thread. */
public final class Client {

    private static final int FIRST_ROOM = 512;
    private static final byte[] NOTHING = {};

    private final SocketChannel channel;
    private final SelectionKey key;
    private Traffic traffic;
    private byte[] held = NOTHING;
    private int heldLength;
    private ByteBuffer out = ByteBuffer.allocate(0);
    private boolean greeted;
    private boolean stalled;

    Client(SocketChannel channel, SelectionKey key, Traffic traffic) {
        this.channel = channel;
        this.key = key;
        this.traffic = traffic;
        this.greeted = !traffic.awaitsBanner();
    }

    /** Gives what is received from now on to another. */
    public void traffic(Traffic next) {
        traffic = next;
    }

    /** Has the present traffic begin. */
    public void start() {
        traffic.start(this);
    }

    public boolean isOpen() {
        return channel.isOpen();
    }

    /** Adds to what is to be sent. */
    public void add(byte[] packet) {
        if (out.remaining() < packet.length) {
            int needed = out.position() + packet.length;
            ByteBuffer larger = ByteBuffer.allocate(Math.max(FIRST_ROOM, needed * 2));
            out.flip();
            larger.put(out);
            out = larger;
        }
        out.put(packet);
    }

    /** Sends what the socket takes; the rest follows by itself. */
    public void flush() {
        if (!channel.isOpen() || out.position() == 0) {
            return;
        }
        out.flip();
        try {
            channel.write(out);
        } catch (IOException _) {
            close();
        }
        out.compact();
        interest();
    }

    public void send(byte[] packet) {
        add(packet);
        flush();
    }

    /** The address at this end. */
    public InetSocketAddress localAddress() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    /** Reads nothing any more, not even that the server closes the connection. */
    public void stall() {
        stalled = true;
        interest();
    }

    private void interest() {
        if (key.isValid()) {
            int reading = stalled ? 0 : SelectionKey.OP_READ;
            int writing = out.position() > 0 ? SelectionKey.OP_WRITE : 0;
            int wanted = reading | writing;
            if (key.interestOps() != wanted) {
                key.interestOps(wanted);
            }
        }
    }

    /** Closes the connection; a server's refusal ends here too. */
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
        traffic.closed(this);
    }

    void ready(ByteBuffer room) {
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                interest();
                traffic.connected(this);
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
            if (key.isValid() && key.isReadable()) {
                read(room);
            }
        } catch (IOException _) {
            close();
        }
    }

    @SuppressWarnings(
            "ByteBufferBackingArray") // the room is a heap buffer of the loop's own, from its start
    private void read(ByteBuffer room) throws IOException {
        room.clear();
        room.put(held, 0, heldLength);
        int length = channel.read(room);
        if (length < 0) {
            close();
            return;
        }
        traffic.startOfRead();
        take(room.array(), room.position());
        traffic.endOfRead(this);
    }

    private void take(byte[] bytes, int to) {
        int at = greeted ? 0 : greeting(bytes, to);
        int next = greeted ? next(bytes, at, to) : -1;
        while (next >= 0) {
            at = next;
            next = next(bytes, at, to);
        }
        hold(bytes, at, to);
    }

    private int greeting(byte[] bytes, int to) {
        int end = Packets.endOfLine(bytes, 0, to);
        if (end < 0) {
            return 0;
        }
        greeted = true;
        traffic.banner(this);
        return end;
    }

    private int next(byte[] bytes, int from, int to) {
        if (from == to) {
            return -1;
        }
        int known = traffic.known(bytes, from, to);
        if (known > 0) {
            return from + known;
        }
        int end = traffic.end(bytes, from, to);
        if (end > 0) {
            traffic.packet(this, bytes, from, end);
        }
        return end;
    }

    private void hold(byte[] bytes, int from, int to) {
        heldLength = to - from;
        if (heldLength > held.length) {
            held = Arrays.copyOfRange(bytes, from, to);
        } else {
            System.arraycopy(bytes, from, held, 0, heldLength);
        }
    }
}

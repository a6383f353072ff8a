package astrolabe.server.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A bound server socket. */
public final class Listener {

    private final Channel channel;

    private Listener(Channel channel) {
        this.channel = channel;
    }

    /** What comes of binding to an address. */
    public static Listener of(ChannelFuture binding, InetSocketAddress wanted)
            throws IOException, InterruptedException {
        binding.await();
        if (!binding.isSuccess()) {
            throw new IOException("cannot listen on " + wanted, binding.cause());
        }
        return new Listener(binding.channel());
    }

    /** Where it listens really: port 0 has become a port. */
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /** Accepts no more; connections go on. */
    public void close() throws InterruptedException {
        channel.close().await();
    }
}

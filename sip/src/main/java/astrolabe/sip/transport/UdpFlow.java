package astrolabe.sip.transport;

import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipWriter;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;

/** A socket and a peer's address. */
record UdpFlow(Channel socket, InetSocketAddress local, InetSocketAddress remote) implements Flow {

    @Override
    public Protocol protocol() {
        return Protocol.UDP;
    }

    @Override
    public boolean isOpen() {
        return socket.isActive();
    }

    @Override
    public void send(SipMessage message, Runnable whenFailed) {
        DatagramPacket packet =
                new DatagramPacket(Unpooled.wrappedBuffer(SipWriter.bytes(message)), remote);
        socket.writeAndFlush(packet)
                .addListener(sent -> {
                    if (!sent.isSuccess()) {
                        whenFailed.run();
                    }
                });
    }
}

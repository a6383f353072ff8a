package astrolabe.sip;

import astrolabe.sip.message.SipMessage;
import astrolabe.sip.transport.Flow;
import astrolabe.sip.transport.Protocol;
import java.net.InetSocketAddress;

/** A way from 192.0.2.100 to somebody, that nothing goes. */
public record SilentFlow(String host, int port, boolean isOpen) implements Flow {

    public static SilentFlow to(String host, int port) {
        return new SilentFlow(host, port, true);
    }

    @Override
    public Protocol protocol() {
        return Protocol.UDP;
    }

    @Override
    public InetSocketAddress local() {
        return InetSocketAddress.createUnresolved("192.0.2.100", 5060);
    }

    @Override
    public InetSocketAddress remote() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    @Override
    public void send(SipMessage message, Runnable whenFailed) {
        whenFailed.run();
    }
}

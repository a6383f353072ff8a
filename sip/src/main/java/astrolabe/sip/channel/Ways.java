package astrolabe.sip.channel;

import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.Params;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.message.Uri;
import astrolabe.sip.transport.Addresses;
import astrolabe.sip.transport.Flow;
import astrolabe.sip.transport.Protocol;
import astrolabe.sip.transport.Transports;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** How somebody is reached (RFC 3263, without service records). Thread-safe. */
final class Ways {

    private final Transports transports;

    Ways(Transports transports) {
        this.transports = transports;
    }

    /** The way to an address in figures; nothing for a name, which would have to be asked for. */
    Optional<Flow> known(Uri uri) {
        return uri instanceof SipUri sip
                ? Addresses.inFigures(host(sip)).flatMap(address -> flow(sip, address))
                : Optional.empty();
    }

    /**
     * The way to somebody; asks for the address of a name, and waits for it.
     *
     * @throws UnknownHostException when nobody knows the name
     */
    Optional<Flow> asked(SipUri uri) throws UnknownHostException {
        Optional<Flow> known = known(uri);
        return known.isPresent() ? known : flow(uri, InetAddress.getByName(host(uri)));
    }

    private static String host(SipUri uri) {
        return uri.params().text("maddr").orElse(uri.host());
    }

    private Optional<Flow> flow(SipUri uri, InetAddress address) {
        Protocol usual = uri.secure() ? Protocol.TLS : Protocol.UDP;
        Optional<Protocol> protocol =
                uri.transport().isEmpty()
                        ? Optional.of(usual)
                        : uri.transport().flatMap(Protocol::named);
        return protocol.flatMap(chosen -> {
            int port = uri.port() != 0 ? uri.port() : chosen.usualPort();
            return transports.to(chosen, new InetSocketAddress(address, port));
        });
    }

    /** Where we are, seen by somebody at the other end of a way. */
    static NameAddr contact(Flow flow, String user) {
        Params params =
                flow.protocol() == Protocol.UDP
                        ? Params.NONE
                        : Params.NONE.with("transport", flow.protocol().parameter());
        SipUri uri = SipUri.of(user, Addresses.host(flow.local()), flow.local().getPort());
        return NameAddr.of(uri.withParams(params));
    }
}

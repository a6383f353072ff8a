package astrolabe.sip.conf;

import astrolabe.sip.transport.Protocol;
import astrolabe.sip.transport.TlsFiles;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * A socket to listen on.
 *
 * @param external the address that peers outside know us by; ours where there is none
 * @param tls the certificate; there for TLS only
 */
public record TransportConf(
        String name,
        Protocol protocol,
        InetSocketAddress bind,
        Optional<String> external,
        Optional<TlsFiles> tls) {}

package astrolabe.server.account;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * The listener for TLS.
 *
 * @param address where it listens
 * @param certificate the file with the certificate and, without a key of its own, the private key
 * @param cipherText the cipher setting as written
 * @param cipherSuites what it means; empty: the platform's choice
 * @param serverOrder whether our order of ciphers counts
 * @param protocols the versions of TLS offered
 */
public record TlsConf(
        boolean enabled,
        InetSocketAddress address,
        TlsFile certificate,
        Optional<TlsFile> key,
        String cipherText,
        List<String> cipherSuites,
        boolean serverOrder,
        List<String> protocols) {

    public TlsConf {
        cipherSuites = List.copyOf(cipherSuites);
        protocols = List.copyOf(protocols);
    }

    public TlsFile keyOrCertificate() {
        return key.orElse(certificate);
    }

    /** The same listening elsewhere. */
    public TlsConf listeningAt(InetSocketAddress elsewhere) {
        return new TlsConf(
                enabled,
                elsewhere,
                certificate,
                key,
                cipherText,
                cipherSuites,
                serverOrder,
                protocols);
    }
}

package astrolabe.sip.transport;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What TLS is made of, in PEM files.
 *
 * @param authorities whose certificates peers may have; the system's when empty
 * @param verifyServer whether whom we call must show a valid certificate
 * @param verifyClient whether who calls us must show one
 */
public record TlsFiles(
        Path certificate,
        Path key,
        Optional<Path> authorities,
        boolean verifyServer,
        boolean verifyClient) {

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    SslContext server() throws IOException {
        try {
            SslContextBuilder builder =
                    SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                            .sslProvider(SslProvider.JDK)
                            .protocols(PROTOCOLS)
                            .clientAuth(verifyClient ? ClientAuth.REQUIRE : ClientAuth.NONE);
            authorities.ifPresent(file -> builder.trustManager(file.toFile()));
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new IOException("the certificate " + certificate + " cannot be used", e);
        }
    }

    SslContext client() throws IOException {
        try {
            SslContextBuilder builder =
                    SslContextBuilder.forClient()
                            .sslProvider(SslProvider.JDK)
                            .protocols(PROTOCOLS)
                            .keyManager(certificate.toFile(), key.toFile());
            if (!verifyServer) {
                builder.trustManager(InsecureTrustManagerFactory.INSTANCE);
                builder.endpointIdentificationAlgorithm(null);
            } else {
                authorities.ifPresent(file -> builder.trustManager(file.toFile()));
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new IOException("the certificate " + certificate + " cannot be used", e);
        }
    }
}

package astrolabe.server.net;

import astrolabe.server.account.TlsConf;
import astrolabe.server.account.TlsFile;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** The certificate and the ciphers of the TLS listener, as they were when last read. Immutable. */
public final class Tls {

    private final SslContext context;
    private final boolean serverOrder;

    private Tls(SslContext context, boolean serverOrder) {
        this.context = context;
        this.serverOrder = serverOrder;
    }

    /**
     * Reads certificate and key.
     *
     * @throws CertificateUnusable when they are missing, unreadable or do not belong together
     */
    public static Tls read(TlsConf conf) throws CertificateUnusable {
        TlsFile certificate = conf.certificate();
        X509Certificate[] chain = take(certificate, Pem::chain);
        TlsFile keyFile = conf.keyOrCertificate();
        PrivateKey key = take(keyFile, Pem::key);
        if (!Pem.belongTogether(key, chain[0].getPublicKey())) {
            throw unusable(
                    keyFile,
                    new GeneralSecurityException(
                            "the private key does not belong to the certificate in "
                                    + certificate.path()));
        }
        try {
            SslContextBuilder builder =
                    SslContextBuilder.forServer(key, chain)
                            .sslProvider(SslProvider.JDK)
                            .protocols(conf.protocols());
            if (!conf.cipherSuites().isEmpty()) {
                builder.ciphers(conf.cipherSuites(), SupportedCipherSuiteFilter.INSTANCE);
            }
            return new Tls(builder.build(), conf.serverOrder());
        } catch (IOException | RuntimeException e) {
            throw unusable(certificate, e);
        }
    }

    /** What is wanted of the contents of a PEM file. */
    private interface Part<T> {
        T of(Pem pem) throws IOException;
    }

    private static <T> T take(TlsFile file, Part<T> part) throws CertificateUnusable {
        try {
            return part.of(Pem.read(file.path()));
        } catch (IOException | RuntimeException e) {
            throw unusable(file, e);
        }
    }

    private static CertificateUnusable unusable(TlsFile file, Exception e) {
        String reason =
                switch (e) {
                    case NoSuchFileException _ -> "there is no such file";
                    case AccessDeniedException _ -> "the file may not be read";
                    default -> e.getMessage();
                };
        return new CertificateUnusable(
                file.place() + ": " + file.path() + " cannot be used for TLS: " + reason, e);
    }

    /** What protects one connection. */
    public SslHandler handler(ByteBufAllocator allocator) {
        SSLEngine engine = context.newEngine(allocator);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setUseCipherSuitesOrder(serverOrder);
        engine.setSSLParameters(parameters);
        return new SslHandler(engine);
    }
}

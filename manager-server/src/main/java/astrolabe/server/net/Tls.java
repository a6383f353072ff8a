package astrolabe.server.net;

import astrolabe.server.account.TlsConf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
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
     * @throws IOException naming the file, never its content
     */
    public static Tls read(TlsConf conf) throws IOException {
        try {
            SslContextBuilder builder =
                    SslContextBuilder.forServer(
                                    Pem.read(conf.keyOrCertificate()).key(),
                                    Pem.read(conf.certificate()).chain())
                            .sslProvider(SslProvider.JDK)
                            .protocols(conf.protocols());
            if (!conf.cipherSuites().isEmpty()) {
                builder.ciphers(conf.cipherSuites(), SupportedCipherSuiteFilter.INSTANCE);
            }
            return new Tls(builder.build(), conf.serverOrder());
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    "cannot use certificate "
                            + conf.certificate()
                            + " with key "
                            + conf.keyOrCertificate(),
                    e);
        }
    }

    SslHandler handler(ByteBufAllocator allocator) {
        SSLEngine engine = context.newEngine(allocator);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setUseCipherSuitesOrder(serverOrder);
        engine.setSSLParameters(parameters);
        return new SslHandler(engine);
    }
}

package astrolabe.server.net;

import astrolabe.server.account.ManagerConf;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The listeners that a configuration asks for; brought in line with each new one. Any thread. */
public final class Listeners {

    /** A listener and the address that was asked for. */
    private record Bound(InetSocketAddress wanted, Listener listener) {}

    private final Frontend frontend;
    private final AtomicReference<Tls> certificate = new AtomicReference<>();
    private @Nullable Bound plain;
    private @Nullable Bound tls;

    public Listeners(Frontend frontend) {
        this.frontend = frontend;
    }

    /**
     * Opens, moves and closes listeners as asked, and reads the certificate anew.
     *
     * @throws CertificateUnusable when the certificate can't be used: the former stays, and without
     *     one nothing listens for TLS
     * @throws IOException when an address can't be listened on
     */
    public synchronized void apply(ManagerConf conf) throws IOException, InterruptedException {
        if (!stays(plain, conf.enabled(), conf.address())) {
            plain = close(plain);
            if (conf.enabled()) {
                plain = new Bound(conf.address(), frontend.listen(conf.address()));
            }
        }
        boolean secure = conf.enabled() && conf.tls().enabled();
        if (secure) {
            certificate.set(Tls.read(conf.tls()));
        }
        if (!stays(tls, secure, conf.tls().address())) {
            tls = close(tls);
            if (secure) {
                InetSocketAddress address = conf.tls().address();
                tls = new Bound(address, frontend.listenTls(address, certificate::get));
            }
        }
    }

    private static boolean stays(@Nullable Bound bound, boolean wanted, InetSocketAddress address) {
        return bound != null && wanted && bound.wanted().equals(address);
    }

    private static @Nullable Bound close(@Nullable Bound bound) throws InterruptedException {
        if (bound != null) {
            bound.listener().close();
        }
        return null;
    }

    public synchronized Optional<InetSocketAddress> plain() {
        return Optional.ofNullable(plain).map(bound -> bound.listener().address());
    }

    public synchronized Optional<InetSocketAddress> tls() {
        return Optional.ofNullable(tls).map(bound -> bound.listener().address());
    }

    public synchronized void close() throws InterruptedException {
        plain = close(plain);
        tls = close(tls);
    }
}

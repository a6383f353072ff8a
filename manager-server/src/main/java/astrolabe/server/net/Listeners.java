package astrolabe.server.net;

import astrolabe.server.account.ManagerConf;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners that a configuration asks for; brought in line with each new one. Any thread. */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.manager");

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
     * @throws IOException when neither the new address nor the former can be listened on
     */
    public synchronized void apply(ManagerConf conf) throws IOException, InterruptedException {
        if (!stays(plain, conf.enabled(), conf.address())) {
            Bound former = plain;
            plain = close(plain);
            if (conf.enabled()) {
                plain = open(conf.address(), former, frontend::listen);
            }
        }
        boolean secure = conf.enabled() && conf.tls().enabled();
        if (secure) {
            certificate.set(Tls.read(conf.tls()));
        }
        if (!stays(tls, secure, conf.tls().address())) {
            Bound former = tls;
            tls = close(tls);
            if (secure) {
                tls = open(conf.tls().address(), former, this::listenTls);
            }
        }
    }

    private Listener listenTls(InetSocketAddress address) throws IOException, InterruptedException {
        return frontend.listenTls(address, certificate::get);
    }

    private interface Opening {
        Listener at(InetSocketAddress address) throws IOException, InterruptedException;
    }

    /** Where the new address can't be had, the former is taken again: a slip locks nobody out. */
    private static Bound open(InetSocketAddress address, @Nullable Bound former, Opening opening)
            throws IOException, InterruptedException {
        try {
            return new Bound(address, opening.at(address));
        } catch (IOException e) {
            if (former == null) {
                throw e;
            }
            LOG.error("{}; going on at {}", e.getMessage(), former.wanted(), e);
            return new Bound(former.wanted(), opening.at(former.wanted()));
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

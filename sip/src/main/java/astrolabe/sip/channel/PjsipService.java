package astrolabe.sip.channel;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.sip.conf.PjsipConf;
import astrolabe.sip.conf.TransportConf;
import astrolabe.sip.message.Limits;
import astrolabe.sip.transport.Bound;
import astrolabe.sip.transport.Loops;
import astrolabe.sip.transport.Transports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SIP for one engine: its sockets, its user agent, its technology. Thread-safe. */
public final class PjsipService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.sip");

    private final PjsipConf conf;
    private final Loops loops;
    private final Transports transports;
    private final UserAgent agent;
    private final PjsipTechnology technology;

    /**
     * Nothing listens before {@link #listen}.
     *
     * @param random where tags, branches and nonces come from; strong, since peers must not guess
     *     them
     */
    public PjsipService(Pbx pbx, PjsipConf conf, MediaDesk desk, RandomGenerator random) {
        this.conf = conf;
        agent =
                new UserAgent(
                        pbx.exchange(),
                        (context, extension, caller) ->
                                pbx.dialplan()
                                        .current()
                                        .exists(
                                                context,
                                                extension,
                                                1,
                                                caller,
                                                pbx.exchange().scheduler().instant()),
                        new Endpoints(conf),
                        desk,
                        random);
        loops = new Loops(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        transports = new Transports(loops, Limits.USUAL, agent);
        Ways ways = new Ways(transports);
        agent.ways(ways::known, ways::asked);
        technology = new PjsipTechnology(pbx.exchange(), agent, ways::asked);
    }

    /** The technology, to be added to the engine. */
    public ChannelTechnology technology() {
        return technology;
    }

    /** Opens all transports. One that can't be opened is told in the log; the others are there. */
    public void listen() throws InterruptedException {
        for (TransportConf transport : conf.transports()) {
            try {
                Bound bound = open(transport);
                LOG.info(
                        "{} listens on {}/{}",
                        transport.name(),
                        bound.address(),
                        bound.protocol().parameter());
            } catch (IOException e) {
                LOG.error("{}: {}", transport.name(), e.getMessage(), e);
            }
        }
        agent.start();
    }

    private Bound open(TransportConf transport) throws IOException, InterruptedException {
        return switch (transport.protocol()) {
            case UDP -> transports.udp(transport.name(), transport.bind());
            case TCP -> transports.tcp(transport.name(), transport.bind());
            case TLS ->
                    transports.tls(
                            transport.name(), transport.bind(), transport.tls().orElseThrow());
        };
    }

    /** Where a transport listens really. */
    public Optional<InetSocketAddress> address(String transport) {
        return transports.named(transport).map(Bound::address);
    }

    /** Closes all sockets and ends their threads; calls are to be ended before. */
    @Override
    public void close() throws InterruptedException {
        transports.close();
        loops.close();
    }
}

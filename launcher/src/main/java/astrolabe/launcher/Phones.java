package astrolabe.launcher;

import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.media.codec.Codecs;
import astrolabe.media.session.LoopClock;
import astrolabe.media.session.MediaPlane;
import astrolabe.sip.channel.PjsipService;
import astrolabe.sip.conf.PjsipConf;
import astrolabe.sip.conf.PjsipConfReader;
import astrolabe.sip.conf.TransportConf;
import astrolabe.sip.rtp.RtpConfReader;
import astrolabe.sip.rtp.RtpDesk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** SIP phones and their audio. Made, started and closed by one thread. */
final class Phones implements AutoCloseable {

    private final MediaPlane plane;
    private final PjsipService service;

    private Phones(MediaPlane plane, PjsipService service) {
        this.plane = plane;
        this.service = service;
    }

    /**
     * Gives the engine the technology of {@code pjsip.conf}; nothing when that file describes
     * nobody, or the engine has such a technology.
     *
     * @param freePorts whether to listen on any free ports rather than on those of the file
     */
    static Optional<Phones> of(
            Pbx pbx, Configuration configuration, boolean freePorts, Problems problems)
            throws IOException {
        boolean isGiven =
                pbx.technologies().newestFirst().stream()
                        .anyMatch(each -> each.name().equalsIgnoreCase("PJSIP"));
        if (isGiven) {
            return Optional.empty();
        }
        PjsipConf conf = PjsipConfReader.read(configuration.read("pjsip.conf", problems), problems);
        if (conf.transports().isEmpty() && conf.endpoints().isEmpty()) {
            return Optional.empty();
        }
        PjsipConf used = freePorts ? onFreePorts(conf) : conf;
        RandomGenerator random = new SecureRandom();
        MediaPlane plane =
                new MediaPlane(
                        RtpConfReader.read(
                                configuration.read("rtp.conf", problems), address(used), problems),
                        new LoopClock(),
                        random,
                        Codecs.standard());
        PjsipService service = new PjsipService(pbx, used, new RtpDesk(plane), random);
        pbx.technologies().add(service.technology());
        return Optional.of(new Phones(plane, service));
    }

    private static PjsipConf onFreePorts(PjsipConf conf) {
        return new PjsipConf(
                conf.global(),
                conf.transports().stream()
                        .map(each ->
                                new TransportConf(
                                        each.name(),
                                        each.protocol(),
                                        new InetSocketAddress(each.bind().getAddress(), 0),
                                        each.external(),
                                        each.tls()))
                        .toList(),
                conf.endpoints(),
                conf.aors(),
                conf.auths(),
                conf.identifies(),
                conf.registrations(),
                conf.domainAliases());
    }

    /** Audio comes to where signalling does, so that one address is open and no other. */
    private static InetAddress address(PjsipConf conf) {
        return conf.transports().stream()
                .map(transport -> transport.bind().getAddress())
                .distinct()
                .reduce((_, _) -> new InetSocketAddress(0).getAddress()) // several: any
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    /** Lets phones come. */
    void start() throws InterruptedException {
        service.listen();
    }

    /** Where a transport listens really. */
    Optional<InetSocketAddress> address(String transport) {
        return service.address(transport);
    }

    /** Closes all sockets; calls are to be ended before. */
    @Override
    public void close() throws InterruptedException {
        service.close();
        plane.close();
    }
}

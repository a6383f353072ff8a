package astrolabe.sip.channel;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.VirtualTime;
import astrolabe.sip.conf.PjsipConfReader;
import astrolabe.sip.message.Body;
import astrolabe.sip.message.Reading;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipReader;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipWriter;
import astrolabe.sip.sdp.AudioTerms;
import astrolabe.sip.sdp.Codec;
import astrolabe.sip.transport.Flow;
import astrolabe.sip.transport.Protocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * An engine with SIP in virtual time, and peers whose requests and responses a test writes. Each
 * peer has an address; what goes there waits until the test takes it.
 */
final class Exchanged implements AutoCloseable, MediaDesk {

    private final VirtualTime time = new VirtualTime();
    private final List<PbxEvent> events = new ArrayList<>();
    private final Pbx pbx = new Pbx(time, new SplittableRandom(1), "", events::add);
    private final UserAgent agent;
    private final Map<String, Deque<SipMessage>> inboxes = new ConcurrentHashMap<>();
    private int media;

    Exchanged(String extensions, String pjsip) {
        Problems problems = new Problems();
        ConfigReader reader =
                new ConfigReader(
                        new MemorySource(
                                Map.of("extensions.conf", extensions, "pjsip.conf", pjsip)));
        pbx.load(reader.read("extensions.conf").orEmpty(problems), problems);
        Endpoints endpoints =
                new Endpoints(
                        PjsipConfReader.read(
                                reader.read("pjsip.conf").orEmpty(problems), problems));
        assertThat(problems.all()).isEmpty();
        agent =
                new UserAgent(
                        pbx.exchange(),
                        (context, extension, caller) ->
                                pbx.dialplan()
                                        .current()
                                        .exists(context, extension, 1, caller, time.instant()),
                        endpoints,
                        this,
                        new SplittableRandom(2));
        agent.ways(
                uri -> Optional.of(new Peer(uri.host())), uri -> Optional.of(new Peer(uri.host())));
        pbx.technologies()
                .add(
                        new PjsipTechnology(
                                pbx.exchange(), agent, uri -> Optional.of(new Peer(uri.host()))));
        agent.start();
    }

    Pbx pbx() {
        return pbx;
    }

    int openMedia() {
        return media;
    }

    void passes(Duration duration) throws InterruptedException {
        time.advance(duration);
    }

    /** The events of a kind, in order. */
    <E extends PbxEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Deque<SipMessage> inbox(String host) {
        return inboxes.computeIfAbsent(host, _ -> new ArrayDeque<>());
    }

    /** The next message that went to a peer. */
    SipMessage taken(String host) {
        SipMessage next = inbox(host).poll();
        assertThat(next).as("a message to " + host).isNotNull();
        return Objects.requireNonNull(next);
    }

    SipRequest request(String host, String method) {
        SipMessage next = taken(host);
        assertThat(next.startLine()).startsWith(method + " ");
        return (SipRequest) next;
    }

    SipResponse response(String host, int status) {
        SipMessage next = taken(host);
        assertThat(next.startLine()).startsWith("SIP/2.0 " + status + " ");
        return (SipResponse) next;
    }

    boolean nothingFor(String host) {
        return inbox(host).isEmpty();
    }

    /** A peer sends a request: a start line, headers, and after an empty line a body. */
    void sends(String host, String text) throws InterruptedException {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Reading reading = new SipReader().read(bytes);
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        agent.request((SipRequest) ((Reading.Whole) reading).message(), new Peer(host));
        time.settle();
    }

    /** A request of a dialog that a response made. */
    void sends(String host, SipResponse within, String method, long number, String body)
            throws InterruptedException {
        sends(
                host,
                """
                %s sip:x@192.0.2.100 SIP/2.0
                Via: SIP/2.0/UDP %s;branch=z9hG4bK%s%d
                From: %s
                To: %s
                Call-ID: %s
                CSeq: %d %s
                Contact: <sip:%s>
                %s\
                """
                        .formatted(
                                method,
                                host,
                                method,
                                number,
                                within.from(),
                                within.to(),
                                within.callId(),
                                number,
                                method,
                                host,
                                body.isEmpty() ? "\n" : body));
    }

    /** A peer responds to a request of ours. */
    void responds(String host, SipRequest to, int status, String sdp) throws InterruptedException {
        SipResponse response =
                SipResponse.to(to, status)
                        .withToTag(host)
                        .plus("Contact", "<sip:phone@" + host + ">");
        agent.response(
                sdp.isEmpty()
                        ? response
                        : response.withBody("application/sdp", Body.of(sdp.replace("\n", "\r\n"))),
                new Peer(host));
        time.settle();
    }

    /** What a peer says of its audio. */
    static String sdp(String host, String direction) {
        return "v=0\no=- 1 1 IN IP4 "
                + host
                + "\ns=-\nc=IN IP4 "
                + host
                + "\nt=0 0\nm=audio 4000 RTP/AVP 0\na="
                + direction
                + "\n";
    }

    /** An INVITE of alice, whom nobody asks for a proof. */
    static String invite(String extension) {
        return """
        INVITE sip:%s@192.0.2.100 SIP/2.0
        Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKinvite
        From: "Alice" <sip:alice@192.0.2.100>;tag=a
        To: <sip:%s@192.0.2.100>
        Call-ID: call
        CSeq: 1 INVITE
        Contact: <sip:alice@192.0.2.1>
        Content-Type: application/sdp

        """
                        .formatted(extension, extension)
                + sdp("192.0.2.1", "sendrecv");
    }

    @Override
    public boolean knows(Codec codec) {
        return true;
    }

    @Override
    public CallMedia open(Consumer<Frame> heard) {
        media++;
        return new CallMedia() {
            @Override
            public InetSocketAddress address() {
                return new Peer("192.0.2.100").remote();
            }

            @Override
            public void agreed(AudioTerms terms, boolean symmetric) {
                // the events say what follows from it
            }

            @Override
            public void write(Frame frame) {
                // nobody hears it
            }

            @Override
            public void close() {
                media--;
            }
        };
    }

    @Override
    public void close() throws InterruptedException {
        pbx.close();
    }

    /** A way to a peer. */
    private final class Peer implements Flow {

        private final String host;

        Peer(String host) {
            this.host = host;
        }

        @Override
        public Protocol protocol() {
            return Protocol.TCP;
        }

        @Override
        public InetSocketAddress local() {
            return at("192.0.2.100");
        }

        @Override
        public InetSocketAddress remote() {
            return at(host);
        }

        private static InetSocketAddress at(String figures) {
            try {
                return new InetSocketAddress(InetAddress.getByName(figures), 5060);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void send(SipMessage message, Runnable whenFailed) {
            Reading reading = new SipReader().read(SipWriter.bytes(message));
            inbox(host).add(((Reading.Whole) reading).message());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Peer peer && peer.host.equals(host);
        }

        @Override
        public int hashCode() {
            return host.hashCode();
        }
    }
}

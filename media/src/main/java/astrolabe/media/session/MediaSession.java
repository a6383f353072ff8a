package astrolabe.media.session;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.Translator;
import astrolabe.media.rtp.DigitReceiver;
import astrolabe.media.rtp.DigitSender;
import astrolabe.media.rtp.NtpTime;
import astrolabe.media.rtp.ReceiverStatistics;
import astrolabe.media.rtp.RtcpCompound;
import astrolabe.media.rtp.RtpPacket;
import astrolabe.media.rtp.TelephoneEvent;
import astrolabe.media.srtp.MasterKey;
import astrolabe.media.srtp.SrtpReceiver;
import astrolabe.media.srtp.SrtpSender;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/**
 * Audio with one far end over RTP. What it hears goes to another session ({@link #forwardTo}), to
 * sinks ({@link #listen}), or nowhere; what it says comes from another session, from a source
 * ({@link #play}), or frame by frame ({@link #send}). Keys go past all of these: they are told to
 * the listener, and sent by {@link #pressKey}.
 *
 * <p>All methods may be called by any thread and return at once; what they ask for happens on the
 * session's loop, in the order of the calls.
 */
public final class MediaSession implements AutoCloseable {

    /** How long a frame of what is played lasts. */
    public static final Duration FRAME = Duration.ofMillis(20);

    /** How often timeouts and reports are looked after. */
    static final Duration UPKEEP = Duration.ofMillis(500);

    private static final int COMFORT_NOISE = 13; // RFC 3389
    private static final int OLD_COMFORT_NOISE = 19;

    private final MediaPlane plane;
    private final RtpSettings settings;
    private final MediaClock clock;
    private final EventLoop loop;
    private final MediaListener listener;
    private final OutgoingStream stream;
    private final Reporter reporter;
    private final SourceGuard guard;
    private final AtomicLong numbers = new AtomicLong();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private Optional<SocketPair> sockets = Optional.empty(); // set once, before it is given away

    // all below: touched by the loop only
    private Optional<Agreement> agreement = Optional.empty();
    private Optional<ReceiverStatistics> statistics = Optional.empty();
    private DigitReceiver keys = new DigitReceiver(8_000);
    private Optional<InetSocketAddress> rtcpSource = Optional.empty();
    private Optional<SrtpSender> sealer = Optional.empty();
    private Optional<SrtpReceiver> opener = Optional.empty();
    private Optional<MediaSession> target = Optional.empty();
    private final Map<AudioSink, Playout> sinks = new LinkedHashMap<>();
    private final Map<AudioSink, AudioFormat> wishes = new LinkedHashMap<>();
    private final Map<AudioFormat, Translator> translators = new HashMap<>();
    private Optional<AudioSource> source = Optional.empty();
    private long playing;
    private final Deque<DigitSender> pressed = new ArrayDeque<>();
    private Optional<MediaClock.Ticking> frames = Optional.empty();
    private Optional<MediaClock.Ticking> upkeep = Optional.empty();
    private Duration patience = Duration.ZERO; // none
    private long heard;
    private boolean silent;

    MediaSession(
            MediaPlane plane,
            RtpSettings settings,
            MediaClock clock,
            EventLoop loop,
            OutgoingStream stream,
            Reporter reporter,
            MediaListener listener) {
        this.plane = plane;
        this.settings = settings;
        this.clock = clock;
        this.loop = loop;
        this.stream = stream;
        this.reporter = reporter;
        this.listener = listener;
        guard = new SourceGuard(settings.probation());
    }

    /** Returns whether the pair of ports was free. */
    boolean bind(Class<? extends DatagramChannel> kind, int port) {
        try {
            SocketPair pair =
                    SocketPair.bind(
                            loop,
                            kind,
                            settings.address(),
                            port,
                            settings.trafficClass(),
                            new Incoming());
            sockets = Optional.of(pair);
        } catch (IOException _) {
            return false; // somebody else has it
        }
        heard = clock.nanos();
        post(() -> upkeep = Optional.of(clock.every(UPKEEP, loop, this::onUpkeep)));
        return true;
    }

    EventLoop loop() {
        return loop;
    }

    private void post(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException _) {
            closed.complete(null); // the plane is closed, and with it this session
        }
    }

    private SocketPair sockets() {
        return sockets.orElseThrow();
    }

    /** Where it listens for RTP; reports are taken on the next port. */
    public InetSocketAddress localAddress() {
        return sockets().address();
    }

    /** What marks its packets, as 32 bits without sign. */
    public int ssrc() {
        return stream.ssrc();
    }

    /** The formats that it can be asked to send and receive. */
    public Codecs codecs() {
        return plane.codecs();
    }

    /** What was agreed upon from now on; learning where packets come from begins anew with it. */
    public void remote(Agreement agreed) {
        post(() -> onRemote(agreed));
    }

    private void onRemote(Agreement agreed) {
        boolean sameFormat =
                agreement.filter(before -> before.format().equals(agreed.format())).isPresent();
        boolean sameAddress =
                agreement.filter(before -> before.rtcp().equals(agreed.rtcp())).isPresent();
        agreement = Optional.of(agreed);
        guard.announce(agreed.rtp());
        if (!sameFormat) {
            translators.clear();
        }
        if (!sameAddress) {
            rtcpSource = Optional.empty();
        }
    }

    /**
     * From now on all that is sent is protected, and only what is protected is heard.
     *
     * @param ours the key that we signalled, for what we send
     * @param theirs the key that the far end signalled
     */
    public void protect(MasterKey ours, MasterKey theirs) {
        post(() -> {
            sealer = Optional.of(new SrtpSender(ours));
            opener = Optional.of(new SrtpReceiver(theirs));
        });
    }

    /**
     * Sends what is heard to another session, packet by packet; decoded only when the formats
     * differ. It takes the place of a former target; sinks go on hearing.
     */
    public void forwardTo(MediaSession other) {
        post(() -> target = Optional.of(other));
    }

    /** What is heard goes to no other session. */
    public void stopForwarding() {
        post(() -> target = Optional.empty());
    }

    /**
     * Plays a source, a frame each 20 ms, in place of a former one.
     *
     * @return the number by which the listener is told that it is over
     */
    public long play(AudioSource audio) {
        long number = numbers.incrementAndGet();
        post(() -> {
            onStopPlaying();
            source = Optional.of(audio);
            playing = number;
            keepTime();
        });
        return number;
    }

    /** Stops what plays. */
    public void stopPlaying() {
        post(this::onStopPlaying);
    }

    private void onStopPlaying() {
        if (source.isPresent()) {
            source = Optional.empty();
            stream.pause();
            listener.played(playing);
        }
    }

    /** Sends one frame now; who calls keeps the time. */
    public void send(AudioFrame frame) {
        post(() -> onSend(frame));
    }

    /**
     * Lets a sink hear what the far end says, in order and evenly, until it is stopped.
     *
     * @param wanted a linear format
     */
    public void listen(AudioFormat wanted, AudioSink sink) {
        if (!wanted.isLinear()) {
            throw new IllegalArgumentException(wanted + " is not linear");
        }
        post(() -> {
            wishes.put(sink, wanted);
            keepTime();
        });
    }

    /** The sink hears no more. */
    public void stopListening(AudioSink sink) {
        post(() -> {
            wishes.remove(sink);
            sinks.remove(sink);
        });
    }

    /**
     * Sends a key as telephone events, after those that are still being sent. A far end that takes
     * no events gets none.
     *
     * @return whether it is a key
     */
    public boolean pressKey(char key, Duration length) {
        Optional<Integer> event = TelephoneEvent.event(key);
        event.ifPresent(number -> post(() -> onPress(number).endAfter(units(length, rate()))));
        return event.isPresent();
    }

    /**
     * Presses a key until {@link #endKey}.
     *
     * @return whether it is a key
     */
    public boolean beginKey(char key) {
        Optional<Integer> event = TelephoneEvent.event(key);
        event.ifPresent(number -> post(() -> onPress(number)));
        return event.isPresent();
    }

    /** Lets go of the key that was pressed last, when it was down that long. */
    public void endKey(Duration length) {
        post(() -> {
            if (!pressed.isEmpty()) {
                pressed.getLast().endAfter(units(length, rate()));
            }
        });
    }

    private DigitSender onPress(int event) {
        DigitSender sender = new DigitSender(event, units(FRAME, rate()));
        pressed.addLast(sender);
        keepTime();
        return sender;
    }

    /** Whether the far end takes keys as telephone events. */
    public CompletableFuture<Boolean> takesKeys() {
        return CompletableFuture.supplyAsync(
                () ->
                        agreement
                                .filter(each -> each.eventSendType() != Agreement.NO_EVENTS)
                                .isPresent(),
                loop);
    }

    /**
     * Tells the listener when nothing was heard for so long.
     *
     * @param longest zero for never
     */
    public void tellSilence(Duration longest) {
        post(() -> {
            patience = longest;
            heard = clock.nanos();
            silent = false;
        });
    }

    /** What is known of the stream that is heard, on the loop's next turn. */
    public CompletableFuture<Optional<StreamQuality>> quality() {
        return CompletableFuture.supplyAsync(
                () ->
                        statistics.map(each ->
                                new StreamQuality(
                                        each.received(),
                                        each.lost(),
                                        Duration.ofNanos((long) (each.jitterSeconds() * 1e9)))),
                loop);
    }

    /** Says good-bye and closes the sockets. */
    @Override
    public void close() {
        plane.forget(this);
        post(this::onClose);
    }

    /** Is done when the sockets are closed. */
    public CompletableFuture<Void> closed() {
        return closed.copy();
    }

    private void onClose() {
        if (closed.isDone()) {
            return;
        }
        frames.ifPresent(MediaClock.Ticking::stop);
        upkeep.ifPresent(MediaClock.Ticking::stop);
        onStopPlaying();
        if (agreement.isPresent()) {
            sendReport(reporter.farewell(NtpTime.of(clock.instant()), clock.nanos()));
        }
        wishes.clear();
        sinks.clear();
        target = Optional.empty();
        sockets().close();
        closed.complete(null);
    }

    // what comes

    private final class Incoming implements SocketPair.Receiver {

        @Override
        public void rtp(ByteBuffer octets, InetSocketAddress from) {
            agreement.ifPresent(agreed ->
                    opened(octets, SrtpReceiver::packet)
                            .flatMap(RtpPacket::parse)
                            .ifPresent(packet -> onPacket(packet, from, agreed)));
        }

        @Override
        public void rtcp(ByteBuffer octets, InetSocketAddress from) {
            agreement.ifPresent(agreed ->
                    opened(octets, SrtpReceiver::report)
                            .ifPresent(plain -> onReport(plain, from, agreed)));
        }
    }

    private Optional<ByteBuffer> opened(
            ByteBuffer octets, BiFunction<SrtpReceiver, byte[], Optional<byte[]>> how) {
        if (opener.isEmpty()) {
            return Optional.of(octets);
        }
        byte[] sealed = new byte[octets.remaining()];
        octets.get(sealed);
        return how.apply(opener.get(), sealed).map(ByteBuffer::wrap);
    }

    private void onPacket(RtpPacket packet, InetSocketAddress from, Agreement agreed) {
        long now = clock.nanos();
        switch (guard.check(from, packet.ssrc(), packet.sequence())) {
            case REFUSED -> {
                return;
            }
            case LEARNED -> onLearned(packet, from, agreed);
            case ACCEPTED -> {}
        }
        heard = now;
        silent = false;
        boolean counts = statistics.filter(each -> each.received(packet, now)).isPresent();
        if (packet.payloadType() == agreed.eventReceiveType()) {
            keys.received(packet, now).forEach(listener::digit);
            keepTime();
            return;
        }
        AudioFormat format = agreed.receives().get(packet.payloadType());
        if (format != null && counts && !isComfortNoise(packet.payloadType())) {
            onAudio(packet, format, now);
        }
    }

    private static boolean isComfortNoise(int payloadType) {
        return payloadType == COMFORT_NOISE || payloadType == OLD_COMFORT_NOISE;
    }

    private void onLearned(RtpPacket packet, InetSocketAddress from, Agreement agreed) {
        int rate =
                agreed.receives().values().stream().findFirst().orElse(agreed.format()).clockRate();
        ReceiverStatistics fresh = new ReceiverStatistics(rate);
        statistics = Optional.of(fresh);
        reporter.listen(packet.ssrc(), fresh);
        keys = new DigitReceiver(rate);
        sinks.values().forEach(Playout::restart);
        listener.learned(from);
    }

    private void onAudio(RtpPacket packet, AudioFormat format, long now) {
        target.ifPresent(other -> other.take(packet, format));
        wishes.forEach((sink, wanted) -> {
            Playout playout = sinks.get(sink);
            if (playout == null || !playout.format().equals(format)) {
                playout = new Playout(codecs(), format, wanted, sink);
                sinks.put(sink, playout);
            }
            playout.put(packet, now);
        });
    }

    /** Another session heard this. */
    private void take(RtpPacket packet, AudioFormat format) {
        if (loop.inEventLoop()) {
            onTake(packet, format);
        } else {
            post(() -> onTake(packet, format));
        }
    }

    private void onTake(RtpPacket packet, AudioFormat format) {
        if (agreement.isEmpty() || source.isPresent() || closed.isDone()) {
            return; // what is played here goes before
        }
        if (!pressed.isEmpty()) {
            stream.holdBack(packet);
            return;
        }
        Agreement agreed = agreement.get();
        byte[] payload = packet.payload();
        if (!format.equals(agreed.format())) {
            payload = translated(Payloads.frame(format, payload), agreed);
        }
        stream.relay(
                        packet,
                        agreed.payloadType(),
                        payload,
                        format.clockRate(),
                        agreed.format().clockRate(),
                        clock.nanos())
                .ifPresent(this::transmit);
    }

    private byte[] translated(AudioFrame frame, Agreement agreed) {
        Translator translator =
                translators.computeIfAbsent(
                        frame.format(),
                        from ->
                                codecs().route(from, agreed.format())
                                        .orElseThrow(() ->
                                                new IllegalArgumentException(
                                                        "no way from %s to %s"
                                                                .formatted(from, agreed.format())))
                                        .translator());
        return Payloads.octets(translator.translate(frame));
    }

    // what goes

    private void onSend(AudioFrame frame) {
        if (agreement.isEmpty() || closed.isDone()) {
            return;
        }
        Agreement agreed = agreement.get();
        byte[] payload = translated(frame, agreed);
        int units = agreed.format().clockUnits(agreed.format().samples(payload.length));
        if (!pressed.isEmpty()) {
            stream.skip(units); // while a key sounds, nothing else does
        } else if (units > 0) {
            transmit(
                    stream.own(
                            agreed.payloadType(),
                            payload,
                            units,
                            agreed.format().clockRate(),
                            clock.nanos()));
        }
    }

    private void transmit(RtpPacket packet) {
        agreement
                .map(this::destination)
                .filter(to -> to.getPort() != 0 && !to.isUnresolved())
                .ifPresent(to -> transmit(packet, to));
    }

    private void transmit(RtpPacket packet, InetSocketAddress to) {
        if (sealer.isEmpty()) {
            sockets().sendRtp(packet.length(), packet::write, to);
            return;
        }
        ByteBuffer plain = ByteBuffer.allocate(packet.length());
        packet.write(plain);
        byte[] sealed = sealer.get().packet(plain.array());
        sockets().sendRtp(sealed.length, buffer -> buffer.put(sealed), to);
    }

    private InetSocketAddress destination(Agreement agreed) {
        return agreed.symmetric() ? guard.source().orElse(agreed.rtp()) : agreed.rtp();
    }

    // time

    /** Lets frames be made each 20 ms while something needs it. */
    private void keepTime() {
        if (frames.isEmpty() && !closed.isDone()) {
            frames = Optional.of(clock.every(FRAME, loop, this::onFrame));
        }
    }

    private void onFrame() {
        long now = clock.nanos();
        if (!pressed.isEmpty()) {
            sendKey(pressed.getFirst(), now);
        }
        source.ifPresent(audio -> audio.next().ifPresentOrElse(this::onSend, this::onStopPlaying));
        sinks.values().forEach(playout -> playout.play(now));
        keys.silence(now).ifPresent(listener::digit);
        if (source.isEmpty() && pressed.isEmpty() && wishes.isEmpty() && !keys.isDown()) {
            frames.ifPresent(MediaClock.Ticking::stop);
            frames = Optional.empty();
        }
    }

    private void sendKey(DigitSender key, long now) {
        Optional<Agreement> takes =
                agreement.filter(agreed -> agreed.eventSendType() != Agreement.NO_EVENTS);
        takes.ifPresent(agreed ->
                key.next(stream.timestamp(now))
                        .ifPresent(sent -> transmit(event(sent, agreed.eventSendType()))));
        if (key.isOver() || takes.isEmpty()) {
            pressed.remove(key);
        }
    }

    private RtpPacket event(DigitSender.Sent sent, int payloadType) {
        return stream.event(sent.marker(), payloadType, sent.timestamp(), sent.event().payload());
    }

    private void onUpkeep() {
        long now = clock.nanos();
        if (agreement.isPresent() && reporter.isDue(now)) {
            sendReport(reporter.report(NtpTime.of(clock.instant()), now));
        }
        if (!silent && !patience.isZero() && now - heard >= patience.toNanos()) {
            silent = true;
            listener.fellSilent(Duration.ofNanos(now - heard));
        }
    }

    // reports

    private void sendReport(RtcpCompound report) {
        rtcpDestination()
                .filter(to -> to.getPort() != 0 && !to.isUnresolved())
                .ifPresent(to -> {
                    sockets().sendRtcp(report.write(), to);
                    listener.reporting(to, report);
                });
    }

    private Optional<InetSocketAddress> rtcpDestination() {
        return agreement.map(agreed -> {
            if (!agreed.symmetric()) {
                return agreed.rtcp();
            }
            return rtcpSource.orElseGet(() ->
                    guard.source()
                            .filter(source -> !source.equals(agreed.rtp()))
                            .map(Agreement::next)
                            .orElse(agreed.rtcp()));
        });
    }

    /** Reports count only from the address that audio comes from, or is announced to. */
    private void onReport(ByteBuffer octets, InetSocketAddress from, Agreement agreed) {
        boolean known =
                from.equals(agreed.rtcp())
                        || guard.source()
                                .filter(source -> source.getAddress().equals(from.getAddress()))
                                .isPresent();
        if (known) {
            RtcpCompound.parse(octets)
                    .ifPresent(report -> {
                        rtcpSource = Optional.of(from);
                        Optional<Duration> roundTrip =
                                reporter.received(
                                        report, NtpTime.of(clock.instant()), clock.nanos());
                        listener.reported(from, report, roundTrip);
                    });
        }
    }

    private int rate() {
        return agreement.map(agreed -> agreed.format().clockRate()).orElse(8_000);
    }

    private static int units(Duration time, int rate) {
        return Math.toIntExact(time.toNanos() * rate / 1_000_000_000L);
    }

    @Override
    public String toString() {
        return "RTP at " + localAddress();
    }
}

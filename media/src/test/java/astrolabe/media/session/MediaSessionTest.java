package astrolabe.media.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import astrolabe.media.Tones;
import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.ALaw;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.G722;
import astrolabe.media.codec.MuLaw;
import astrolabe.media.rtp.Digit;
import astrolabe.media.rtp.NtpTime;
import astrolabe.media.rtp.ReportBlock;
import astrolabe.media.rtp.RtcpCompound;
import astrolabe.media.rtp.RtcpPacket;
import astrolabe.media.rtp.RtpPacket;
import astrolabe.media.rtp.TelephoneEvent;
import astrolabe.media.srtp.MasterKey;
import astrolabe.media.srtp.SrtpReceiver;
import astrolabe.media.srtp.SrtpSender;
import astrolabe.media.srtp.SrtpSuite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions on real sockets of the loopback, with a clock that the test moves. */
class MediaSessionTest {

    private static final int PCMU = 0;
    private static final int PCMA = 8;
    private static final int EVENTS = 101;
    private static final SrtpSuite SUITE = SrtpSuite.AES_CM_128_HMAC_SHA1_32;
    private static final Duration TEN = Duration.ofSeconds(10);

    private final HandClock clock = new HandClock();
    private final MediaPlane plane =
            new MediaPlane(
                    RtpSettings.on(InetAddress.getLoopbackAddress())
                            .with(new PortRange(42_000, 42_999))
                            .withThreads(2),
                    clock,
                    new SplittableRandom(5),
                    Codecs.standard());

    private final TestPhone alice = new TestPhone(0xA11CE);
    private final TestPhone bob = new TestPhone(0xB0B);
    private final Heard atAlice = new Heard();
    private final Heard atBob = new Heard();
    private final MediaSession toAlice = open(atAlice);
    private final MediaSession toBob = open(atBob);

    /** What a session told. */
    private static final class Heard implements MediaListener {

        private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

        @Override
        public void digit(Digit digit) {
            told.add(digit);
        }

        @Override
        public void learned(InetSocketAddress source) {
            told.add(source);
        }

        @Override
        public void fellSilent(Duration silence) {
            told.add(silence);
        }

        @Override
        public void played(long number) {
            told.add(number);
        }

        @Override
        public void reported(
                InetSocketAddress from, RtcpCompound report, Optional<Duration> roundTrip) {
            roundTrip.ifPresent(told::add);
        }

        private Object next() {
            try {
                Object next = told.poll(5, TimeUnit.SECONDS);
                assertThat(next).as("something told").isNotNull();
                return next == null ? "" : next;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private MediaSession open(MediaListener listener) {
        try {
            return plane.open(listener);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void closeAll() {
        plane.close();
        alice.close();
        bob.close();
        assertThat(plane.sessions()).isZero();
    }

    private void connect(MediaSession session, TestPhone phone, AudioFormat format, int type) {
        agree(session, Agreement.of(phone.address(), format, type, EVENTS));
    }

    private static void agree(MediaSession session, Agreement agreement) {
        session.remote(agreement);
        settle(session);
    }

    private static void forward(MediaSession from, MediaSession to) {
        from.forwardTo(to);
        settle(from);
    }

    private static byte[] octets(int value) {
        byte[] octets = new byte[160];
        Arrays.fill(octets, (byte) value);
        return octets;
    }

    @Test
    void portsAreEvenAndInTheRange() {
        assertThat(toAlice.localAddress().getPort() % 2).isZero();
        assertThat(toAlice.localAddress().getPort()).isBetween(42_000, 42_998);
        assertThat(toBob.localAddress()).isNotEqualTo(toAlice.localAddress());
    }

    @Test
    void aRangeThatIsUsedUpIsSaid() throws Exception {
        try (MediaPlane small =
                new MediaPlane(
                        RtpSettings.on(InetAddress.getLoopbackAddress())
                                .with(new PortRange(41_990, 41_993)),
                        clock,
                        new SplittableRandom(1),
                        Codecs.standard())) {
            MediaSession first = small.open(new Heard());
            small.open(new Heard());
            assertThatThrownBy(() -> small.open(new Heard()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no pair of ports is free from 41990 to 41993");
            first.close();
            first.closed().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void packetsGoThroughWithoutBeingDecoded() {
        connect(toAlice, alice, AudioFormat.ULAW, PCMU);
        connect(toBob, bob, AudioFormat.ULAW, PCMU);
        forward(toAlice, toBob);
        alice.say(toAlice, PCMU, octets(1));
        alice.say(toAlice, PCMU, octets(2));
        RtpPacket first = bob.hear();
        RtpPacket second = bob.hear();
        assertThat(first.marker()).isTrue();
        assertThat(first.ssrc()).isEqualTo(toBob.ssrc()).isNotEqualTo(0xA11CE);
        assertThat(first.payload()).isEqualTo(octets(1));
        assertThat(second.payload()).isEqualTo(octets(2));
        assertThat(second.sequence()).isEqualTo((first.sequence() + 1) & 0xFFFF);
        assertThat(second.timestamp()).isEqualTo(first.timestamp() + 160);
        assertThat(second.marker()).isFalse();
    }

    @Test
    void payloadTypesAreThoseOfTheOtherSide() {
        connect(toAlice, alice, AudioFormat.GSM, 3);
        connect(toBob, bob, AudioFormat.GSM, 97);
        forward(toAlice, toBob);
        alice.say(toAlice, 3, new byte[33]);
        assertThat(bob.hear().payloadType()).isEqualTo(97);
    }

    @Test
    void betweenDifferentCodecsAToneIsTheSame() {
        connect(toAlice, alice, AudioFormat.G722, 9);
        connect(toBob, bob, AudioFormat.ALAW, PCMA);
        forward(toAlice, toBob);
        byte[] wide = new G722().encoder().encode(Tones.sine(1_000, 8_000, 16_000, 16_000));
        short[] heard = new short[0];
        for (int i = 0; i < 50; i++) {
            alice.say(toAlice, 9, Arrays.copyOfRange(wide, i * 160, i * 160 + 160));
            RtpPacket packet = bob.hear();
            assertThat(packet.payloadType()).isEqualTo(PCMA);
            short[] samples = new ALaw().decoder().decode(packet.payload());
            heard = Arrays.copyOf(heard, heard.length + samples.length);
            System.arraycopy(samples, 0, heard, heard.length - samples.length, samples.length);
        }
        short[] settled = Tones.last(heard, 4_000);
        assertThat(Tones.level(settled, 1_000, 8_000, 8_000)).isBetween(-1.0, 1.0);
        assertThat(Tones.signalToNoise(settled, 1_000, 8_000)).isGreaterThan(30);
    }

    @Test
    void aForgedPacketIsNotForwardedAndDivertsNothing() throws Exception {
        connect(toAlice, alice, AudioFormat.ULAW, PCMU);
        connect(toBob, bob, AudioFormat.ULAW, PCMU);
        forward(toAlice, toBob);
        forward(toBob, toAlice);
        alice.say(toAlice, PCMU, octets(1));
        bob.hear();
        try (TestPhone thief = new TestPhone(0xA11CE)) {
            for (int i = 0; i < 20; i++) {
                thief.say(toAlice, PCMU, octets(66));
            }
            bob.say(toBob, PCMU, octets(3));
            assertThat(alice.hear().payload()).isEqualTo(octets(3));
        }
        alice.say(toAlice, PCMU, octets(2));
        assertThat(bob.hear().payload()).isEqualTo(octets(2));
    }

    @Test
    void protectedPacketsAreOpenedForwardedPlainAndTheWayBackIsProtected() {
        MasterKey ours = MasterKey.random(SUITE, new SecureRandom());
        MasterKey theirs = MasterKey.random(SUITE, new SecureRandom());
        connect(toAlice, alice, AudioFormat.ULAW, PCMU);
        connect(toBob, bob, AudioFormat.ULAW, PCMU);
        toAlice.protect(ours, theirs);
        forward(toAlice, toBob);
        forward(toBob, toAlice);
        alice.say(toAlice, PCMU, octets(66)); // not protected: not heard
        SrtpSender sealer = new SrtpSender(theirs);
        RtpPacket packet = new RtpPacket(false, PCMU, 1, 160, 1, octets(5));
        ByteBuffer plain = ByteBuffer.allocate(packet.length());
        packet.write(plain);
        alice.sendOctets(toAlice, sealer.packet(plain.array()));
        assertThat(bob.hear().payload()).isEqualTo(octets(5));
        bob.say(toBob, PCMU, octets(6));
        byte[] opened = new SrtpReceiver(ours).packet(alice.hearOctets()).orElseThrow();
        assertThat(RtpPacket.parse(ByteBuffer.wrap(opened)).orElseThrow().payload())
                .isEqualTo(octets(6));
    }

    /** The phone said an address of its own network; its packets come from the router. */
    @Test
    void behindATranslatorTheSourceIsLearnedAndAnswered() {
        agree(
                toAlice,
                Agreement.of(
                        new InetSocketAddress("127.0.0.9", 9), AudioFormat.ULAW, PCMU, EVENTS));
        for (int i = 0; i < 4; i++) {
            alice.say(toAlice, PCMU, octets(1));
        }
        assertThat(atAlice.next()).isEqualTo(alice.address());
        toAlice.send(AudioFrame.of(AudioFormat.ULAW, octets(7)));
        assertThat(alice.hear().payload()).isEqualTo(octets(7));
    }

    @Test
    void withoutSymmetryTheAnnouncedAddressIsAnswered() {
        agree(toAlice, Agreement.of(bob.address(), AudioFormat.ULAW, PCMU, EVENTS).toTheLetter());
        for (int i = 0; i < 4; i++) {
            alice.say(toAlice, PCMU, octets(1));
        }
        assertThat(atAlice.next()).isEqualTo(alice.address());
        toAlice.send(AudioFrame.of(AudioFormat.ULAW, octets(7)));
        assertThat(bob.hear().payload()).isEqualTo(octets(7));
    }

    @Test
    void aSourceIsPlayedAFrameEach20Milliseconds() {
        connect(toAlice, alice, AudioFormat.ULAW, PCMU);
        short[] tone = Tones.sine(440, 8_000, 16_000, 960);
        List<AudioFrame> frames = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            frames.add(
                    AudioFrame.of(
                            AudioFormat.SLIN16, Arrays.copyOfRange(tone, i * 320, i * 320 + 320)));
        }
        var left = frames.iterator();
        long number =
                toAlice.play(() -> left.hasNext() ? Optional.of(left.next()) : Optional.empty());
        settle(toAlice);
        clock.advance(Duration.ofMillis(60));
        RtpPacket first = alice.hear();
        assertThat(first.marker()).isTrue();
        assertThat(first.payload()).hasSize(160);
        assertThat(alice.hear().timestamp()).isEqualTo(first.timestamp() + 160);
        assertThat(alice.hear().sequence()).isEqualTo((first.sequence() + 2) & 0xFFFF);
        assertThat(atAlice.told).isEmpty();
        clock.advance(Duration.ofMillis(20));
        assertThat(atAlice.next()).isEqualTo(number);
    }

    @Test
    void aSinkHearsEvenlyWhatCameUnevenly() throws Exception {
        connect(toAlice, alice, AudioFormat.ULAW, PCMU);
        BlockingQueue<AudioFrame.Linear> heard = new LinkedBlockingQueue<>();
        toAlice.listen(AudioFormat.SLIN, heard::add);
        settle(toAlice);
        short[] tone = Tones.sine(1_000, 8_000, 8_000, 8_000);
        byte[] coded = new MuLaw().encoder().encode(tone);
        for (int i = 0; i < 50; i++) {
            if (i != 20) { // one is lost
                alice.send(
                        toAlice,
                        new RtpPacket(
                                false,
                                PCMU,
                                i,
                                i * 160,
                                1,
                                Arrays.copyOfRange(coded, i * 160, i * 160 + 160)));
                received(toAlice, i < 20 ? i + 1 : i);
            }
            clock.advance(FRAME);
        }
        clock.advance(FRAME);
        assertThat(heard).hasSize(50);
        short[] joined = new short[8_000];
        for (int i = 0; i < 50; i++) {
            System.arraycopy(heard.take().samples(), 0, joined, i * 160, 160);
        }
        assertThat(Tones.level(joined, 1_000, 8_000, 8_000)).isBetween(-0.5, 0.5);
    }

    private static final Duration FRAME = MediaSession.FRAME;

    /** Waits until so many packets came. */
    private static void received(MediaSession session, long packets) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (session.quality().get(5, TimeUnit.SECONDS).map(StreamQuality::received).orElse(0L)
                < packets) {
            assertThat(System.nanoTime()).as("%d packets come", packets).isLessThan(deadline);
        }
    }

    /** Waits until all that was asked for before has happened. */
    private static void settle(MediaSession session) {
        session.loop().submit(() -> {}).syncUninterruptibly();
    }

    @Test
    void keysAreToldOnceAndNotForwarded() {
        connect(toAlice, alice, AudioFormat.ULAW, PCMU);
        connect(toBob, bob, AudioFormat.ULAW, PCMU);
        forward(toAlice, toBob);
        for (int i = 0; i < 5; i++) {
            byte[] event = new TelephoneEvent(5, i > 1, 10, Math.min(i + 1, 3) * 160).payload();
            alice.send(toAlice, new RtpPacket(i == 0, EVENTS, 10 + i, 800, 1, event));
        }
        alice.send(toAlice, new RtpPacket(false, PCMU, 15, 1_600, 1, octets(9)));
        assertThat(atAlice.next()).isEqualTo(alice.address());
        assertThat(atAlice.next()).isEqualTo(new Digit.Began('5'));
        assertThat(atAlice.next()).isEqualTo(new Digit.Ended('5', Duration.ofMillis(60)));
        assertThat(bob.hear().payload()).isEqualTo(octets(9));
        assertThat(atAlice.told).isEmpty();
    }

    @Test
    void keysAreSentOneAfterTheOther() {
        connect(toAlice, alice, AudioFormat.ULAW, PCMU);
        assertThat(toAlice.pressKey('1', Duration.ofMillis(40))).isTrue();
        assertThat(toAlice.beginKey('#')).isTrue();
        assertThat(toAlice.pressKey('x', FRAME)).isFalse();
        settle(toAlice);
        clock.advance(Duration.ofMillis(200));
        toAlice.endKey(Duration.ofMillis(120));
        settle(toAlice);
        clock.advance(Duration.ofMillis(100));
        List<TelephoneEvent> events = new ArrayList<>();
        List<Integer> timestamps = new ArrayList<>();
        for (int i = 0; i < 4 + 6 + 3; i++) {
            RtpPacket packet = alice.hear();
            assertThat(packet.payloadType()).isEqualTo(EVENTS);
            events.add(TelephoneEvent.parse(packet.payload()).orElseThrow());
            timestamps.add(packet.timestamp());
        }
        assertThat(events.subList(0, 4))
                .extracting(TelephoneEvent::event, TelephoneEvent::end)
                .startsWith(tuple(1, false))
                .endsWith(tuple(1, true));
        assertThat(events.subList(4, 13)).extracting(TelephoneEvent::event).containsOnly(11);
        assertThat(events.getLast().end()).isTrue();
        assertThat(timestamps.stream().distinct().count()).isEqualTo(2);
    }

    @Test
    void silenceIsToldOnceUntilSomethingIsHeardAgain() {
        connect(toAlice, alice, AudioFormat.ULAW, PCMU);
        toAlice.tellSilence(Duration.ofSeconds(10));
        settle(toAlice);
        clock.advance(Duration.ofMillis(9_900));
        assertThat(atAlice.told).isEmpty();
        clock.advance(Duration.ofSeconds(20));
        assertThat((Duration) atAlice.next()).isBetween(TEN, TEN.plus(MediaSession.UPKEEP));
        assertThat(atAlice.told).isEmpty();
        alice.say(toAlice, PCMU, octets(1));
        assertThat(atAlice.next()).isEqualTo(alice.address());
        clock.advance(Duration.ofSeconds(20));
        assertThat((Duration) atAlice.next()).isBetween(TEN, TEN.plus(MediaSession.UPKEEP));
    }

    @Test
    void reportsTellWhatWasSentAndHeard() throws Exception {
        agree(
                toAlice,
                new Agreement(
                        alice.address(),
                        alice.rtcpAddress(),
                        AudioFormat.ULAW,
                        PCMU,
                        Map.of(PCMU, AudioFormat.ULAW),
                        EVENTS,
                        EVENTS,
                        true));
        alice.say(toAlice, PCMU, octets(1));
        received(toAlice, 1);
        toAlice.send(AudioFrame.of(AudioFormat.ULAW, octets(1)));
        alice.hear();
        clock.advance(Duration.ofSeconds(8));
        RtcpCompound report = alice.hearReport();
        RtcpPacket.SenderReport sent = (RtcpPacket.SenderReport) report.packets().getFirst();
        assertThat(sent.ssrc()).isEqualTo(toAlice.ssrc());
        assertThat(sent.packets()).isEqualTo(1);
        assertThat(sent.octets()).isEqualTo(160);
        assertThat(sent.blocks()).singleElement().extracting(ReportBlock::ssrc).isEqualTo(0xA11CE);

        NtpTime heard = NtpTime.of(clock.instant());
        clock.advance(Duration.ofMillis(250));
        assertThat(atAlice.next()).isEqualTo(alice.address());
        ReportBlock block =
                new ReportBlock(toAlice.ssrc(), 0, 0, 1, 0, heard.middle(), NtpTime.units(FRAME));
        alice.report(
                toAlice,
                new RtcpCompound(List.of(new RtcpPacket.ReceiverReport(1, List.of(block)))));
        assertThat((Duration) atAlice.next())
                .isBetween(Duration.ofMillis(229), Duration.ofMillis(231));
        toAlice.close();
        RtcpCompound last = alice.hearReport();
        while (!(last.packets().getLast() instanceof RtcpPacket.Bye)) {
            last = alice.hearReport();
        }
        assertThat(last.packets())
                .last()
                .isEqualTo(new RtcpPacket.Bye(List.of(toAlice.ssrc()), ""));
    }
}

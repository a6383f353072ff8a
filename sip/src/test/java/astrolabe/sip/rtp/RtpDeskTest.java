package astrolabe.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Frame;
import astrolabe.media.codec.Codecs;
import astrolabe.media.session.LoopClock;
import astrolabe.media.session.MediaPlane;
import astrolabe.media.session.RtpSettings;
import astrolabe.sip.channel.CallMedia;
import astrolabe.sip.sdp.AudioTerms;
import astrolabe.sip.sdp.Codec;
import astrolabe.sip.sdp.Direction;
import astrolabe.sip.sdp.Encoding;
import astrolabe.sip.sdp.Payload;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two calls' audio on loopback, one with the other. */
@Timeout(60)
class RtpDeskTest {

    private static final Payload ALAW = new Payload(8, new Encoding("PCMA", 8000, 1), "");
    private static final Payload KEYS =
            new Payload(101, new Encoding("telephone-event", 8000, 1), "0-16");
    private static final short LEVEL = 8000;

    private final MediaPlane plane =
            new MediaPlane(
                    RtpSettings.on(InetAddress.getLoopbackAddress()),
                    new LoopClock(),
                    new SecureRandom(),
                    Codecs.standard());
    private final RtpDesk desk = new RtpDesk(plane);
    private final BlockingQueue<Frame> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        plane.close();
    }

    private static AudioTerms terms(InetSocketAddress peer, Direction direction) {
        return new AudioTerms(
                peer.getHostString(),
                peer.getPort(),
                List.of(ALAW),
                List.of(ALAW, KEYS),
                Optional.of(KEYS),
                direction,
                false,
                20);
    }

    private static Frame.Voice loud() {
        short[] samples = new short[Frame.Voice.USUAL];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i / 8 % 2 == 0 ? LEVEL : -LEVEL;
        }
        return new Frame.Voice(samples);
    }

    private Frame next() throws InterruptedException {
        Frame next = heard.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("something is heard").isNotNull();
        return Objects.requireNonNull(next);
    }

    private static boolean isLoud(Frame frame) {
        return frame instanceof Frame.Voice voice
                && Math.abs(voice.at(voice.length() / 2 + 3)) > LEVEL * 9 / 10;
    }

    @Test
    void whatOneSaysTheOtherHears() throws Exception {
        CallMedia one = desk.open(_ -> {});
        CallMedia two = desk.open(heard::add);
        one.agreed(terms(two.address(), Direction.SENDRECV), false);
        two.agreed(terms(one.address(), Direction.SENDRECV), false);
        boolean arrived = false;
        for (int i = 0; i < 500 && !arrived; i++) {
            one.write(loud());
            arrived = isLoud(next());
        }
        assertThat(arrived).isTrue();
        one.close();
        two.close();
        assertThat(plane.sessions()).isZero();
    }

    @Test
    void aKeyIsPressedAndLetGo() throws Exception {
        CallMedia one = desk.open(_ -> {});
        CallMedia two =
                desk.open(frame -> {
                    if (!(frame instanceof Frame.Voice)) {
                        heard.add(frame);
                    }
                });
        one.agreed(terms(two.address(), Direction.SENDRECV), false);
        two.agreed(terms(one.address(), Direction.SENDRECV), false);
        one.write(new Frame.DigitBegin('7'));
        one.write(new Frame.DigitEnd('7', Duration.ofMillis(100)));
        assertThat(next()).isEqualTo(new Frame.DigitBegin('7'));
        assertThat(next())
                .isInstanceOfSatisfying(
                        Frame.DigitEnd.class, end -> assertThat(end.digit()).isEqualTo('7'));
    }

    @Test
    void onHoldNothingIsSent() throws Exception {
        CallMedia one = desk.open(_ -> {});
        CallMedia two = desk.open(heard::add);
        one.agreed(terms(two.address(), Direction.RECVONLY), false);
        two.agreed(terms(one.address(), Direction.SENDRECV), false);
        one.write(loud());
        one.write(new Frame.DigitBegin('1'));
        one.write(new Frame.DigitEnd('1', Duration.ofMillis(80)));
        assertThat(next()).isEqualTo(new Frame.DigitBegin('1'));
    }

    @Test
    void onlyWhatCanBeCodedIsKnown() {
        assertThat(desk.knows(Codec.named("ulaw").orElseThrow())).isTrue();
        assertThat(desk.knows(Codec.named("g729").orElseThrow())).isFalse();
    }
}

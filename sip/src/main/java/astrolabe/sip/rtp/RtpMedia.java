package astrolabe.sip.rtp;

import astrolabe.engine.channel.Frame;
import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.session.Agreement;
import astrolabe.media.session.MediaSession;
import astrolabe.sip.channel.CallMedia;
import astrolabe.sip.sdp.AudioTerms;
import astrolabe.sip.sdp.Codec;
import astrolabe.sip.sdp.Encoding;
import astrolabe.sip.sdp.Payload;
import astrolabe.sip.transport.Addresses;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audio of one call in an RTP session. Any thread. */
final class RtpMedia implements CallMedia {

    private static final Logger LOG = LoggerFactory.getLogger(RtpMedia.class);

    private final MediaSession session;
    private final Ear ear;
    private volatile boolean sends;

    RtpMedia(MediaSession session, Ear ear) {
        this.session = session;
        this.ear = ear;
    }

    @Override
    public InetSocketAddress address() {
        return session.localAddress();
    }

    @Override
    public void agreed(AudioTerms terms, boolean symmetric) {
        Optional<AudioFormat> format = format(terms.sent().encoding());
        if (format.isEmpty()) {
            LOG.warn("{}: nobody can code {}", session, terms.sent().encoding());
            return;
        }
        Map<Integer, AudioFormat> received = new HashMap<>();
        for (Payload payload : terms.received()) {
            format(payload.encoding()).ifPresent(known -> received.put(payload.number(), known));
        }
        int keys = terms.keys().map(Payload::number).orElse(Agreement.NO_EVENTS);
        Agreement plain = Agreement.of(place(terms), format.get(), terms.sent().number(), keys);
        session.remote(
                new Agreement(
                        plain.rtp(),
                        plain.rtcp(),
                        plain.format(),
                        plain.payloadType(),
                        received,
                        keys,
                        keysReceived(terms, keys),
                        symmetric));
        sends = terms.direction().sends();
        ear.open(terms.direction().receives());
    }

    private Optional<AudioFormat> format(Encoding encoding) {
        return Codec.of(encoding).flatMap(codec -> session.codecs().format(codec.name()));
    }

    /** The number that we gave to keys, where we gave one. */
    private static int keysReceived(AudioTerms terms, int theirs) {
        return terms.received().stream()
                .filter(Payload::isTelephoneEvent)
                .map(Payload::number)
                .findFirst()
                .orElse(theirs);
    }

    /** A name instead of an address is not asked for: audio goes where audio comes from. */
    private static InetSocketAddress place(AudioTerms terms) {
        return Addresses.inFigures(terms.host())
                .map(address -> new InetSocketAddress(address, terms.port()))
                .orElseGet(() -> InetSocketAddress.createUnresolved(terms.host(), terms.port()));
    }

    @Override
    public void write(Frame frame) {
        switch (frame) {
            case Frame.Voice voice -> {
                if (sends) {
                    session.send(AudioFrame.of(AudioFormat.SLIN, samples(voice)));
                }
            }
            case Frame.DigitBegin(var key) -> session.beginKey(key);
            case Frame.DigitEnd(_, var length) -> session.endKey(length);
            default -> throw new IllegalArgumentException("neither audio nor a key");
        }
    }

    private static short[] samples(Frame.Voice voice) {
        short[] samples = new short[voice.length()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = voice.at(i);
        }
        return samples;
    }

    @Override
    public void close() {
        session.close();
    }
}

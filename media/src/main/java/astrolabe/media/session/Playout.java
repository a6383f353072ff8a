package astrolabe.media.session;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.Translator;
import astrolabe.media.rtp.JitterBuffer;
import astrolabe.media.rtp.RtpPacket;
import java.time.Duration;

/**
 * The way from packets to a sink: jitter buffer, decoder, and for what is missing the last stretch
 * again, quieter each time. On the session's loop.
 */
final class Playout {

    private static final Duration STEP = Duration.ofMillis(20);

    private final Codecs codecs;
    private final AudioFormat format;
    private final AudioFormat wanted;
    private final AudioSink sink;
    private JitterBuffer buffer;
    private Translator translator;
    private short[] last = new short[0];

    /**
     * @param format of the packets
     * @param wanted what the sink takes, a linear one
     */
    Playout(Codecs codecs, AudioFormat format, AudioFormat wanted, AudioSink sink) {
        this.codecs = codecs;
        this.format = format;
        this.wanted = wanted;
        this.sink = sink;
        buffer = new JitterBuffer(format.clockRate(), STEP);
        translator = translator();
    }

    private Translator translator() {
        return codecs.route(format, wanted)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no way from %s to %s".formatted(format, wanted)))
                .translator();
    }

    /** The same sink behind packets of another format. */
    Playout of(AudioFormat other) {
        return new Playout(codecs, other, wanted, sink);
    }

    /** The source began anew: what was buffered and learned of the former stream is void. */
    void restart() {
        buffer = new JitterBuffer(format.clockRate(), STEP);
        translator = translator();
    }

    AudioFormat format() {
        return format;
    }

    void put(RtpPacket packet, long now) {
        int samples = format.samples(packet.payload().length);
        if (samples > 0) {
            buffer.put(packet, format.clockUnits(samples), now);
        }
    }

    /** Gives the sink what is due. */
    void play(long now) {
        for (JitterBuffer.Played played : buffer.due(now)) {
            sink.heard(
                    switch (played) {
                        case JitterBuffer.Played.Audio(RtpPacket packet) -> decoded(packet);
                        case JitterBuffer.Played.Missing(int units) -> concealed(units);
                    });
        }
    }

    private AudioFrame.Linear decoded(RtpPacket packet) {
        AudioFrame frame = translator.translate(Payloads.frame(format, packet.payload()));
        if (!(frame instanceof AudioFrame.Linear linear)) {
            throw new IllegalStateException(wanted + " is not linear");
        }
        last = linear.samples();
        return linear;
    }

    private AudioFrame.Linear concealed(int units) {
        int length = (int) ((long) units * wanted.rate() / format.clockRate());
        short[] samples = new short[length];
        for (int i = 0; i < length && last.length > 0; i++) {
            samples[i] = (short) (last[i % last.length] / 2);
        }
        last = samples;
        return AudioFrame.of(wanted, samples);
    }
}

package astrolabe.media.session;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.Pcm;

/**
 * Frames as they travel in packets: linear samples with the high octet first (RFC 3551, 4.5.11).
 */
final class Payloads {

    private Payloads() {}

    static AudioFrame frame(AudioFormat format, byte[] payload) {
        return format.isLinear()
                ? AudioFrame.of(format, Pcm.bigEndian(payload))
                : AudioFrame.of(format, payload);
    }

    static byte[] octets(AudioFrame frame) {
        return switch (frame) {
            case AudioFrame.Linear linear -> Pcm.bigEndian(linear.samples());
            case AudioFrame.Coded coded -> coded.octets();
        };
    }
}

package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;

/** A way to code audio. Each stream gets an encoder or a decoder of its own. */
public interface Codec {

    /** The format of its octets. */
    AudioFormat format();

    /**
     * What it costs to decode, about the microseconds of processor time for a second; to encode
     * costs twice as much.
     */
    int weight();

    /** A coder for one stream of samples at the format's rate. */
    Encoder encoder();

    /** A decoder for one stream, which gives samples at the format's rate. */
    Decoder decoder();
}

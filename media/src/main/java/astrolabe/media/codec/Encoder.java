package astrolabe.media.codec;

/** Codes one stream. Used by one thread at a time. */
@FunctionalInterface
public interface Encoder {

    /**
     * The octets of the samples. Samples that do not fill a block of the format wait for the next
     * call.
     */
    byte[] encode(short[] samples);
}

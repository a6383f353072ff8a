package astrolabe.media.codec;

/** Decodes one stream. Used by one thread at a time. */
@FunctionalInterface
public interface Decoder {

    /**
     * The samples of the octets, whatever they are: no sequence of octets is refused. What follows
     * the last whole block is left out.
     */
    short[] decode(byte[] octets);
}

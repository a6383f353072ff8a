package astrolabe.protocol;

/** Packets in wire form; {@link PacketBuffer} tells what becomes of line ends inside a value. */
public final class AmiEncoder {
    private AmiEncoder() {}

    public static byte[] encode(AmiMessage message) {
        return new PacketBuffer().packet(message).toByteArray();
    }
}
